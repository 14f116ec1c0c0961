/** The few marks of Markdown that our short pages use: headings, paragraphs, lists, bold, code and links. */
const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const inline = (text: string): string =>
  escape(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\[([^\]]+)\]\(([^)\s]+?)(?:\.md)?\)/g, (_, label: string, link: string) =>
      /^(https:|mailto:)/.test(link) ? `<a href="${link}">${label}</a>` : `<a href="${link}.html">${label}</a>`,
    );

const items = (block: string): string =>
  block
    .split(/^- /m)
    .filter((item) => item.trim() !== "")
    .map((item) => `<li>${inline(item.trim())}</li>`)
    .join("\n");

function blockOf(block: string): string {
  const heading = /^(#{1,3}) (.*)$/.exec(block);
  if (heading !== null) return `<h${heading[1]?.length ?? 1}>${inline(heading[2] ?? "")}</h${heading[1]?.length ?? 1}>`;
  return block.startsWith("- ") ? `<ul>\n${items(block)}\n</ul>` : `<p>${inline(block)}</p>`;
}

/** A short Markdown page, in Norwegian and English, as the page that the store and the help link open. */
export function pageOf(title: string, markdown: string): string {
  const blocks = markdown.replace(/<!--[\s\S]*?-->/g, "").trim().split(/\n{2,}/);
  return `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="page.css" />
  </head>
  <body>
${blocks.map(blockOf).join("\n")}
  </body>
</html>
`;
}

export const pageStyle = `:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; }
h1:not(:first-child) { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid; }
`;
