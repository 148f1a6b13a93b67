import type { Byline } from "./byline.js";
import { namedOutlet } from "./look-up-outlet.js";
import { readDate } from "./read-date.js";
import { looksLikeName } from "./read-name.js";
import { readLooseOutlet } from "./read-outlet.js";

const sourceField = /(?:来源|來源|出处|稿源|出典|出所|提供|출처|제공)\s?[:：=]\s?([^\s:：|｜，,]{2,24})/;
const authorField =
  /(?:作者|记者|記者|文|撰文|撰稿|通讯员|筆者|著者|執筆|글|기자)\s?[:：/／=＝]\s?([\u4e00-\u9fff\u3040-\u30ff]{2,8}|[가-힣]{2,4})(?![\u4e00-\u9fff가-힣])/;
/** How the names of the fields end, and the mark behind: quicker to set up than the fields, which few lines have. */
const mayBeSource = /[源处典所供처공]\s?[:：=]/;
const mayBeAuthor = /[者文稿员筆글자]\s?[:：/／=＝]/;
/** "【港町＝山田花子】", "[서울=뉴시스] 김하늘 기자 =": the place or the paper, and who writes. */
const bracketed = /^[【[［(（]([^】\]］)）=＝\s]{1,14})\s?[=＝]\s?([^】\]］)）]{2,20})[】\]］)）]\s?(.{0,40})$/;

/**
 * Lines of Chinese, Japanese and Korean pages, whose fields stand without spaces: "2024年3月9日 18:05 来源：港口日报 作者：李明".
 * Null where none of their fields is there.
 */
export function readScriptByline(line: string): Byline | null {
  if (line.length > 120 || !/[\u4e00-\u9fff\uac00-\ud7af]/.test(line) || !/[:：=＝/／]/.test(line)) return null;
  const inBrackets = readBrackets(line);
  if (inBrackets !== null) return inBrackets;
  const source = mayBeSource.test(line) ? sourceField.exec(line) : null;
  const author = mayBeAuthor.test(line) ? authorField.exec(line) : null;
  if (source === null && author === null) return null;
  const date = readDate(line);
  const name = author?.[1] ?? "";
  const authors = looksLikeName(name) || name.length > 4 ? [name] : [];
  const outlet = source === null ? null : (namedOutlet(source[1] ?? "") ?? { name: source[1] ?? "", country: "" });
  const rule = authors.length > 0 && date !== null ? "byline-with-date" : authors.length > 0 ? "byline" : "date-line";
  const isSentence = /[。.]$/.test(line) && line.length > 60;
  return isSentence ? null : { rule, authors, date, isUpdate: false, domains: [], outlet };
}

function readBrackets(line: string): Byline | null {
  const match = /[=＝]/.test(line) ? bracketed.exec(line) : null;
  if (match === null) return null;
  const [, first = "", second = "", rest = ""] = match;
  if (rest !== "" && !/^[가-힣]{2,4}\s?(?:기자|특파원)/.test(rest)) return null;
  const name = second.replace(/\s?(?:記者|记者|特派員|기자|특파원)$/, "");
  const outlet = readLooseOutlet(second) ?? readLooseOutlet(first);
  const writer = rest === "" ? name : (/^[가-힣]{2,4}/.exec(rest)?.[0].replace(/기자?$/, "") ?? "");
  const isWriter = looksLikeName(writer) && readLooseOutlet(writer) === null;
  if (!isWriter && outlet === null) return null;
  return { rule: "byline", authors: isWriter ? [writer] : [], date: null, isUpdate: false, domains: [], outlet };
}
