/** The shapes of package names and versions, as pieces for patterns. */

/** A name, from the start of a word. */
export const NAME = '(?<![\\w.@/\\\\-])([A-Za-z][\\w-]{0,50}(?:\\.[\\w-]{1,50}){0,3})'

const END = '(?![\\w%]|\\.\\d|-\\d{1,2}-\\d)'
const SUFFIX =
  '(?:[-_.]?(?:alpha|beta|dev|post|rc|a|b|c)[-_.]?\\d{0,8})?(?:\\.dev\\d{1,8})?(?:\\+[A-Za-z0-9][\\w.]{0,40})?'

/** `1.26.4`, `2.0.0rc1`, `2.0.1+cu118`: at least one dot. */
export const DOTTED = `(\\d{1,5}(?:\\.\\d{1,5}){1,4}${SUFFIX})${END}`
/** `24`, `1.26`: for places where nothing but a version can stand. */
export const ANY = `(\\d{1,8}(?:\\.\\d{1,8}){0,5}${SUFFIX})${END}`
