/**
 * What the pane's page may load and do; one text for the page itself and for whoever serves it. Office.js comes from
 * Microsoft's own address, which the store demands, and fetches its parts and texts from there.
 *
 * `connect-src` is the page's own address alone: Excel on the web reads functions.json from within it. Nobody is named in
 * `frame-ancestors`, because Excel on the web frames the pane from addresses that Microsoft neither lists nor keeps.
 */
export const contentPolicy: string = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A page that says its own policy, so that it holds wherever the files are put. */
export function withPolicy(page: string): string {
  const head = /<meta charset="utf-8" ?\/?>/i;
  if (!head.test(page)) throw new Error("the page has no <meta charset> for the policy to follow");
  return page.replace(
    head,
    (found) => `${found}\n    <meta http-equiv="Content-Security-Policy" content="${contentPolicy}" />`,
  );
}
