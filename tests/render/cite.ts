import csl from "citeproc";

/** A style for annotated bibliographies, and all of a language that it asks for. */
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Annotated</title><id>annotated</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout>
    <group delimiter="; ">
      <names variable="author"><name name-as-sort-order="all" sort-separator=", " delimiter=" / "/></names>
      <text variable="title"/>
      <text variable="container-title"/>
      <date variable="issued" delimiter="-">
        <date-part name="year"/><date-part name="month" form="numeric"/><date-part name="day"/>
      </date>
      <text variable="URL"/>
      <text variable="annote"/>
    </group>
  </layout></bibliography>
</style>`;

const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="false"/>
  <terms>
    <term name="and">and</term><term name="et-al">et al.</term>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
  </terms>
</locale>`;

interface Item {
  readonly id: string;
}

/** What a processor of citation styles makes of CSL-JSON, an entry an item. */
export function cite(cslJson: string): readonly string[] {
  const items: readonly Item[] = JSON.parse(cslJson);
  const byId = new Map(items.map((item) => [item.id, item]));
  const engine = new csl.Engine({ retrieveLocale: () => locale, retrieveItem: (id) => byId.get(id) }, style, "en-US");
  engine.updateItems([...byId.keys()]);
  engine.setOutputFormat("text");
  return engine.makeBibliography()[1].map((entry) => entry.trim());
}
