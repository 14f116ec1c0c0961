import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { manifestFor, placeFrom } from "../../../src/hosts/excel/manifestFor";

const root = join(__dirname, "../../..");
// Microsoft's own schemas are not ours to hand on; where they lie beside the checkout, the manifest is held against them.
const folder = join(root, "../shared/schemas");
const isHere = existsSync(folder);
if (!isHere)
  process.stdout.write("Microsoft's manifest schemas are not here: the manifest is not held against them.\n");

/** What Microsoft documents and demands today, but the schema of 2020 does not know yet. */
const newer = [/ *<Runtimes>[^]*?<\/Runtimes>\n/];

async function complaints(manifest: string): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") }));
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: manifest },
    schema: files.filter(({ fileName }) => fileName.startsWith("OfficeAppManifest")),
    preload: files.filter(({ fileName }) => !fileName.startsWith("OfficeAppManifest")),
  });
  return errors.map(({ message }) => message);
}

const known = (manifest: string): string => newer.reduce((text, pattern) => text.replace(pattern, ""), manifest);

(isHere ? describe : describe.skip)("manifest.xml and Microsoft's schema", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

  it("is valid but for what is newer than the schema", async () => {
    expect(await complaints(known(manifest))).toEqual([]);
    expect(newer.filter((pattern) => !pattern.test(manifest))).toEqual([]);
    expect((await complaints(manifest)).join(" ")).toContain("Runtimes");
  });

  it("is valid for another address and with a namespace", async () => {
    const place = placeFrom({ NOKKEL_BASE_URL: "https://nokkel.example/excel", NOKKEL_NAMESPACE: "KPI" });
    expect(await complaints(known(manifestFor(manifest, place)))).toEqual([]);
  });

  it("would be refused with elements in the wrong order, or a text too long", async () => {
    const swapped = manifest.replace(/( *<GetStarted>[^]*?<\/GetStarted>\n)( *<FunctionFile .*\n)/, "$2$1");
    expect(swapped).not.toBe(manifest);
    expect(await complaints(known(swapped))).not.toEqual([]);
    expect(await complaints(known(manifest.replace('"Åpne Nøkkel"', `"${"Å".repeat(126)}"`)))).not.toEqual([]);
  });
});
