/** The reader alone: the package's entry point loads as well what tells whether a page can be read. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
