/**
 * Style elements that the grid puts into the page by itself, by the SHA-256 of what they hold: its theme, its notes in the
 * corner, and one that is still empty. Another version of the grid holds others; the tests hear the browser refuse them.
 */
const styles = [
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
  "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='",
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
];

/** What the page may load and do: its own files and nothing else, no code from text, and no way out (`connect-src`). */
export const contentPolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styles.join(" ")}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
