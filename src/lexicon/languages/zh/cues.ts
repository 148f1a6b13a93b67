/** How Chinese newspapers say who said what: read by `cue-grammar/scripts`, as the script has no capitals. */
export const chineseCues = {
  titles: [
    "专家 主任 主席 书记 代表 会长 作家 先生 农民 医生 厂长 县长 发言人 司机 处长 外长 大使 女士 委员 学生 学者 家长 导演 局长 居民 工人 市民 市长 店主 律师 总理 总经理 总统 所长 教授 教练 村民",
    "村长 校长 歌手 游客 演员 球员 画家 省长 研究员 科长 秘书长 站长 经理 老师 老板 董事长 记者 负责人 部长 镇长 队长 院长 馆长 首相",
  ],
  surnames: [
    "丁 万 上官 严 于 付 任 何 余 侯 冯 刘 卢 史 叶 司马 向 吕 吴 周 唐 夏 姚 姜 孔 孙 孟 宋 尹 崔 廖 张 彭 徐 戴 方 曹 曾 朱 李 杜 杨 林 梁 欧阳 武 段 毛 江 汤 汪 沈 潘 熊 王",
    "田 白 石 秦 程 罗 肖 胡 苏 范 莫 董 蒋 蔡 薛 袁 覃 许 诸葛 谢 谭 贺 贾 赵 邓 邱 邵 邹 郑 郝 郭 金 钟 钱 闫 陆 陈 陶 雷 韦 韩 顾 马 高 魏 黄 黎 龙 龚",
  ],
  verbs: [
    "介绍 写道 告诉 回应 回忆 坦言 宣布 强调 感叹 指出 称 笑道 答道 补充 补充道 表示 解释 认为 说 说道 透露 问道",
  ],
  ends: [
    "上午 下午 也 于 今天 今日 再次 则 却 又 向 周一 周三 周二 周五 周六 周四 周日 在 均 对 就 当天 接受 日 日前 星期 昨天 昨日 晚 曾 近日 还 随即 随后",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
