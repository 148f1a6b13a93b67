import { type ExportField, languageTags } from "../../lexicon/page/export-fields.js";
import { months } from "../../lexicon/page/months.js";
import { fold } from "../../text/fold.js";

/** A labelled line of an export: "Byline: Mara Lindqvist". */
export interface FieldLine {
  readonly field: ExportField;
  /** Folded: "byline". */
  readonly label: string;
  /** "" where the value stands in the lines below. */
  readonly value: string;
  /** Characters up to the value. */
  readonly valueAt: number;
}

const longestLabel = 40;

/** A line as a field of the table, or null. */
export function readField(text: string, table: ReadonlyMap<string, ExportField>): FieldLine | null {
  const colon = text.indexOf(":");
  if (colon < 1 || colon > longestLabel) return null;
  const label = fold(text.slice(0, colon).trim());
  const field = table.get(label.replace(/\s*\(.*\)$/, ""));
  if (field === undefined) return null;
  const value = text.slice(colon + 1).trimStart();
  return { field, label, value, valueAt: text.length - value.length };
}

const longestDate = 80;
const mostOtherWords = 6;

/** Whether a line is a date and little else: "March 3, 2024 Sunday", "Le 3 mars 2024", "03.03.2024", "June 2011". */
export function isDateLine(text: string): boolean {
  if (text.length > longestDate || !/(?:18|19|20)\d\d/.test(text)) return false;
  const words = text.split(/[\s,;()]+/).filter((word) => word !== "");
  const others = words.filter((word) => !/^\d/.test(word));
  if (others.length > mostOtherWords) return false;
  if (others.some((word) => months.has(fold(word.replace(/[.,]+$/, ""))))) return /^[\p{L}\d]/u.test(text);
  return /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/.test(text) || /\d{4}[年년]\s?\d{1,2}[月월]/.test(text);
}

/** "Copyright 2024 The Herald", "© 2024 …", "All Rights Reserved". */
export function isCopyright(text: string): boolean {
  return (
    text.length < 300 &&
    /^(?:copyright\b|\(c\)|©|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)/i.test(
      text,
    )
  );
}

/** "Page 3 of 12", with what a service prints beside it. */
export function isPageFurniture(text: string): boolean {
  return (
    text.length < 120 && /^(?:page|seite|página|pagina)\s\d+\s?(?:of|von|sur|de|di|van|\/)\s?\d+(?:\s|$)/i.test(text)
  );
}

/** The tag of a language as an export names it ("ENGLISH", "Deutsch", "English; French"); null where it is not known. */
export function readLanguage(text: string): string | null {
  return languageTags.get(fold((/^[\p{L}]+/u.exec(text.trim())?.[0] ?? "").trim())) ?? null;
}
