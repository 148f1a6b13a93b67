/** How Japanese newspapers say who said what: read by `cue-grammar/scripts`, as the script has no capitals. */
export const japaneseCues = {
  titles: [
    "さん 主席 代表 会長 住職 先生 准教授 助教 区長 医師 博士 君 園長 報道官 大統領 大臣 委員長 官房長官 容疑者 市長 店長 弁護士 所長 教授 村長 校長 様 氏 理事長 町長 監督 知事 研究員 社長 組合長",
    "総裁 署長 船長 被告 記者 課長 議員 議長 選手 部長 長官 院長 館長 首相 駅長",
  ],
  unnamed: [
    "会社 住民 利用者 参加者 同庁 同省 同社 大学 女性 専門家 市 幹部 広報担当者 店主 担当者 政府 村 漁師 男性 町 病院 県 県警 職員 警察 農家 遺族 関係者",
  ],
  verbs: [
    "した している つぶや ほほ笑 コメント 主張 力を込め 反論 叫 呼びかけ 呼び掛 喜 嘆 声を 強調 悔し 意気込 感謝 懸念 打ち明け 批判 指摘 振り返 明か 書 期待 決意 発表 目を細め 笑 答え 肩を落と",
    "胸を張 苦笑 言 記 訴 評価 話 語 説明 謝罪 述べ 首をかしげ",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
