/**
 * Lower-case words inside a name ("Ursula von der Leyen", "Salman bin Abdulaziz"), and no others.
 */
export const nameParticles: readonly string[] = [
  "al ben bin bint binti da dal das de del della den der di dos du el ibn la las le los san santa st te ten ter ud",
  "ul van vom von y zu zum zur",
];

/** Small words inside a name in a byline, where they are nothing else: "Ana do Nascimento". In a sentence "do" is a verb. */
export const bylineParticles: readonly string[] = ["do e"];
