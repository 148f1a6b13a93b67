/** Lower-case words that stand inside names: Dutch, German, Romance, Arabic and others. */
export const nameParticles: ReadonlySet<string> = new Set(
  "al bin bint binti da das de del della den der di dos du el ibn la las le los ten ter van von y zu".split(" "),
);
