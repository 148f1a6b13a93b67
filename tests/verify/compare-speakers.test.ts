import { describe, expect, it } from "vitest";
import { isSameSpeaker } from "../../src/verify/compare-speakers.js";

const person = (speaker: string, ...roles: readonly string[]) => ({ speaker, speakerType: "person", roles }) as const;
const body = (speaker: string) => ({ speaker, speakerType: "organization" }) as const;
const described = (speaker: string) => ({ speaker, speakerType: "unnamed" }) as const;

describe("a draft and an article give words to the same speaker", () => {
  it.each([
    ["Okafor", "Raymond Okafor"],
    ["Raymond Okafor", "Okafor"],
    ["Minister Okafor", "Raymond Okafor"],
    ["Raymond A. Okafor", "Raymond Okafor"],
    ["R. Okafor", "Raymond Okafor"],
    ["Bob Achebe", "Robert Achebe"],
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy"],
    ["José Núñez", "Jose Nunez"],
    ["Kim Jong-un", "Kim"],
  ])("%s and %s", (ours, theirs) => {
    expect(isSameSpeaker(person(ours), person(theirs))).toBe(true);
  });

  it("under any name that the article has for them, and by their role", () => {
    expect(isSameSpeaker(person("Souza"), { ...person("the mayor of Tarn"), names: ["Ana Souza"] })).toBe(true);
    expect(isSameSpeaker(described("the transport minister"), person("Okafor", "the minister for transport"))).toBe(
      true,
    );
    expect(isSameSpeaker(body("the Harbour Council"), person("Okafor", "spokesman of the Harbour Council"))).toBe(true);
  });
});

describe("it is somebody else", () => {
  it.each([
    ["Okafor", "Souza"],
    ["Ana Okafor", "Raymond Okafor"],
    ["Lind", "Linda"],
    ["John Kirby", "John Kerry"],
  ])("%s and %s", (ours, theirs) => {
    expect(isSameSpeaker(person(ours), person(theirs))).toBe(false);
  });

  it("where two bodies share no word", () => {
    expect(isSameSpeaker(body("Ukraine"), body("Russia"))).toBe(false);
    expect(isSameSpeaker(body("the European Union"), body("the European Commission"))).toBeNull();
  });
});

describe("nobody can tell", () => {
  it("where one of them names nobody, or only describes", () => {
    expect(isSameSpeaker({ speaker: null, speakerType: null }, person("Okafor"))).toBeNull();
    expect(isSameSpeaker(person("Okafor"), { speaker: null, speakerType: null })).toBeNull();
    expect(isSameSpeaker(described("a carpenter"), person("Okafor", "the minister"))).toBeNull();
    expect(isSameSpeaker(person("the Duke of Kent"), person("Edward"))).toBeNull();
  });

  it("where a person may speak for a body", () => {
    expect(isSameSpeaker(body("Ukraine"), person("Okafor"))).toBeNull();
  });
});
