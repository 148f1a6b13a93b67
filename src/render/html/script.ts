/**
 * What the page does by itself: shows what fits the filters, and draws the bars for that. It reads attributes and text of the
 * page, and writes lengths, counts and what is hidden: never markup. Without it everything is shown, and there is no form.
 */
export const script = String.raw`"use strict";
(() => {
  const one = (id) => document.getElementById(id);
  const form = one("filters");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const items = [...document.querySelectorAll("[data-voices]")].map((element) => ({
    element,
    passage: element.closest(".passage"),
    section: element.closest(".card"),
    kind: element.dataset.kind,
    voices: element.dataset.voices.split(";").map((written) => {
      const [speaker, outlet, day, count] = written.split(",");
      return { speaker, outlet, day, count: Number(count) };
    }),
    marks: [],
    text: null,
  }));
  const byId = new Map(items.map((item) => [item.element.id, item]));
  for (const mark of document.querySelectorAll("mark[data-of]")) byId.get(mark.dataset.of)?.marks.push(mark);
  const drawn = [...document.querySelectorAll("[data-key]")];
  const valueOf = (id) => one(id)?.value ?? "";
  // The number of a line is no word.
  const textOf = ({ section, passage }) =>
    [section.querySelector("h3"), ...passage.children]
      .filter((part) => !part.matches(".line"))
      .map((part) => part.textContent)
      .join(" ");
  const has = (item, words) => {
    item.text ??= fold(textOf(item));
    return words.every((word) => item.text.includes(word));
  };

  function apply() {
    const [speaker, outlet, kind, since, until] = ["speaker", "outlet", "kind", "since", "until"].map(valueOf);
    const words = fold(valueOf("words")).split(/\s+/).filter((word) => word !== "");
    const fits = (voice) =>
      (speaker === "" || voice.speaker === speaker) &&
      (outlet === "" || voice.outlet === outlet) &&
      (since === "" || (voice.day !== "" && voice.day >= since.slice(0, voice.day.length))) &&
      (until === "" || (voice.day !== "" && voice.day <= until.slice(0, voice.day.length)));
    const counts = new Map();
    const add = (key, count) => counts.set(key, (counts.get(key) ?? 0) + count);
    const visible = new Set();
    let shown = 0;
    for (const item of items) {
      const heard = kind === "" || item.kind === kind ? item.voices.filter(fits) : [];
      const isShown = heard.length > 0 && (words.length === 0 || has(item, words));
      item.element.hidden = !isShown;
      for (const mark of item.marks) mark.classList.toggle("off", !isShown);
      if (!isShown) continue;
      shown++;
      visible.add(item.passage).add(item.section);
      for (const voice of heard) {
        add(voice.speaker + "," + voice.outlet, voice.count);
        for (const length of [4, 7, 10]) if (voice.day.length >= length) add(voice.day.slice(0, length), voice.count);
      }
    }
    for (const { passage, section } of items) {
      passage.hidden = !visible.has(passage);
      section.hidden = !visible.has(section);
    }
    for (const element of drawn) draw(element, counts.get(element.dataset.key) ?? 0);
    one("nothing").hidden = shown > 0;
    one("shown").textContent = shown === items.length ? "" : "Showing " + shown + " of " + items.length + ".";
  }

  function draw(element, count) {
    const { unit, up, from } = element.dataset;
    if (unit === undefined) return void (element.textContent = String(count));
    const length = count === 0 ? 0 : Math.max(1.5, count * Number(unit));
    if (up !== undefined) {
      element.setAttribute("height", length);
      element.setAttribute("y", Number(up) - length);
    } else if (from !== undefined) {
      element.setAttribute("x", Number(from) + length);
      element.textContent = String(count);
    } else element.setAttribute("width", length);
    const title = element.parentElement?.querySelector("title");
    if (title && element.matches("rect")) title.textContent = title.textContent.replace(/[^:]*$/, " " + count);
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
})();
`;
