import type { SpeakerRecord } from "../../records.js";
import { chooseRole } from "./choose-role.js";
import type { Holdings } from "./holdings.js";
import { findRoleConflicts, roleHistory } from "./role-history.js";
import type { SpeakerRow } from "./speaker-table.js";

/** A row as it is shown. */
export function speakerRecord(
  { speaker, type, quotes, reports, roles, names, maybe, places }: SpeakerRow,
  holdings: Pick<Holdings, "path" | "published" | "outlet" | "age">,
): SpeakerRecord {
  const paths = new Map(places.map(({ n }) => [n, holdings.path(n)]));
  const shown = places.map(({ n, lines }) => ({
    path: paths.get(n) ?? "",
    published: holdings.published(n),
    outlet: holdings.outlet(n),
    lines,
  }));
  const dates = shown.flatMap(({ published }) => published ?? []).toSorted();
  const given = roles.map(({ role, n, line }) => ({ role, path: paths.get(n) ?? "", line }));
  const tenures = roleHistory(given.map((role, i) => ({ ...role, published: holdings.published(roles[i]?.n ?? 0) })));
  return {
    schema: "onrecord.speaker/1",
    speaker,
    speakerType: type,
    quotes,
    reports,
    articles: places.length,
    role: chooseRole(roles, (n) => holdings.published(n)),
    roles: given,
    tenures,
    conflicts: findRoleConflicts(tenures),
    names,
    maybe,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    places: shown,
    countsAge: holdings.age,
  };
}
