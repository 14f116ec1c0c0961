import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageOf } from "../../src/hosts/excel/pageOf";

const root = join(__dirname, "../..");

describe("pageOf(title, markdown)", () => {
  it("marks each part with its language and lets no text be a tag", () => {
    const page = pageOf("<T>", "# Én\n\n1 < 2 & `a<b>`\n\n# One\n\n- **x**: see [it](support.md)\n  and on\n- y");
    expect(page).toContain("<title>&lt;T&gt;</title>");
    expect(page).toContain('<section lang="nb">\n<h1>Én</h1>\n<p>1 &lt; 2 &amp; <code>a&lt;b&gt;</code></p>');
    expect(page).toContain('<li><strong>x</strong>: see <a href="support.html">it</a>\n  and on</li>\n<li>y</li>');
    expect(page).toContain('<section lang="en">');
  });

  it("refuses a page with one language", () => {
    expect(() => pageOf("T", "# Bare norsk")).toThrow("English");
  });

  it.each(["support", "privacy"])(
    "makes all of docs/%s.md, with links that lead somewhere and no mark left over",
    (name) => {
      const page = pageOf(name, readFileSync(join(root, "docs", `${name}.md`), "utf8"));
      const links = [...page.matchAll(/href="(\w+)\.html"/g)].map(([, link]) => link ?? "");
      expect(links.length).toBe(2);
      expect(links.filter((link) => !existsSync(join(root, "docs", `${link}.md`)))).toEqual([]);
      expect(page.replace(/<code>.*?<\/code>/g, "")).not.toMatch(/\*\*|\]\(|`|^[-#] /m);
      // Both languages say the same things: as many headings and as many points.
      const [norwegian = "", english = ""] = page.split('<section lang="en">');
      for (const tag of [/<h2>/g, /<li>/g, /<p>/g])
        expect(norwegian.match(tag)?.length).toBe(english.match(tag)?.length);
    },
  );
});
