/** The part of citeproc that the tests use. */
declare module "citeproc" {
  interface System {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => object | undefined;
  }

  class Engine {
    constructor(system: System, style: string, language: string);
    updateItems(ids: readonly string[]): void;
    setOutputFormat(format: "html" | "text"): void;
    makeBibliography(): readonly [object, readonly string[]];
  }

  const csl: { readonly Engine: typeof Engine };
  export default csl;
}
