/**
 * Prepositions, lower case: what stands after one is not the subject. Not here: "that", which opens a clause.
 */
export const prepositions: readonly string[] = [
  "about above across after against ahead along alongside amid among amongst around as at atop because before",
  "behind below beneath beside besides between beyond by concerning despite down during except for from in inside",
  "into like near of off on onto opposite out outside over past per regarding since than through throughout till",
  "to toward towards under underneath unlike until up upon versus via vs with within without",
];
