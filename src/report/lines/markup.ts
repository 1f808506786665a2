/** HTML tags and entities that reporters use for layout. */

const LAYOUT =
  /<\/?(?:details|summary|pre|p|div|span|b|i|u|em|strong|sub|sup|center|h[1-6]|ul|ol|li|font)\b[^<>]{0,200}>/gi
const CODE = /<\/?(?:code|kbd|tt|samp)\b[^<>]{0,100}>/gi
const BREAK = /<br\s{0,3}\/?>/gi

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
}
const ENTITY = /&(?:lt|gt|quot|#39|nbsp|amp);/g

/** The words of a line of prose: no layout tags, inline code in backticks. */
export function withoutTags(line: string): string {
  if (!line.includes('<')) return line
  return line.replace(LAYOUT, '').replace(CODE, '`').replace(BREAK, ' ')
}

/** The text that a line inside `<pre>` shows. */
export function preformatted(line: string): string {
  return line
    .replace(LAYOUT, '')
    .replace(CODE, '')
    .replace(BREAK, '')
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)
}
