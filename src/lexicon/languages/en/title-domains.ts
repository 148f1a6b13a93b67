/**
 * What ministers, secretaries and committees are in charge of, one word each, lower case: "Health and Welfare Minister",
 * "Ways and Means chairman", "Secretary of Energy". Not here: places (speaking-places). Written by hand from the names of
 * ministries and committees.
 */
export const titleDomains: ReadonlySet<string> = new Set(
  (
    "affairs agriculture appropriations arts budget climate commerce communications consumer culture customs " +
    "defence defense development economy education employment energy environment equality family finance fisheries " +
    "forestry health heritage home housing immigration industry information infrastructure innovation intelligence " +
    "interior internet investment justice labor labour land means media mines oversight pensions planning public " +
    "reform research resources rules rural science security skills social sport sports state taxation technology " +
    "tourism trade transport transportation treasury urban veterans water ways welfare women work youth"
  ).split(" "),
);
