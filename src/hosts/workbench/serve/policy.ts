/**
 * What the page may load and do: its own files and nothing else, and no code from text. The grid sets styles from within
 * its scripts and puts style elements into the page, which no library option turns off; so styles, and styles alone, may
 * be inline. What it cannot do by itself is reach anywhere: `connect-src 'none'`.
 */
export const contentPolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
