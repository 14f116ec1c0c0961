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

const languages = ["nb", "en"];

/** A short Markdown page, its first part Norwegian and its second English, as the page that the store and links open. */
export function pageOf(title: string, markdown: string): string {
  const parts = markdown.trim().split(/\n+(?=# )/);
  if (parts.length !== languages.length) throw new Error(`${title}: a page has a Norwegian and an English part`);
  return `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="page.css" />
  </head>
  <body>
${parts
  .map(
    (part, at) =>
      `<section lang="${languages[at] ?? ""}">\n${part
        .split(/\n{2,}/)
        .map(blockOf)
        .join("\n")}\n</section>`,
  )
  .join("\n")}
  </body>
</html>
`;
}

export const pageStyle = `:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; }
section + section { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid; }
`;
