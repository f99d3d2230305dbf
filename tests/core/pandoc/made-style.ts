/** A CSL style of our own: a number, the authors, the title in italics, the outlet in bold, the day and the address. */
export const madeStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>Made for tests</title>
    <id>https://example.org/made-for-tests</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography second-field-align="flush">
    <sort><key variable="issued" sort="descending"/></sort>
    <layout suffix=".">
      <text variable="citation-number" prefix="(" suffix=")"/>
      <group delimiter=" | ">
        <names variable="author"><name name-as-sort-order="all" and="text"/></names>
        <text variable="title" font-style="italic"/>
        <text variable="container-title" font-weight="bold"/>
        <date variable="issued" form="numeric"/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>
`
