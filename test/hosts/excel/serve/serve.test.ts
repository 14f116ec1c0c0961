import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { X509Certificate } from "node:crypto";
import { request, type RequestOptions } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentPolicy } from "../../../../src/hosts/excel/contentPolicy";
import { isGoodFor, makeCertificate } from "../../../../src/hosts/excel/serve/certificate";
import { serveFolder } from "../../../../src/hosts/excel/serve/server";
import { steps, systemOf } from "../../../../src/hosts/excel/serve/steps";
import { storedCertificate } from "../../../../src/hosts/excel/serve/storedCertificate";

const now = new Date();
const folder = mkdtempSync(join(tmpdir(), "nokkel-serve-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("makeCertificate(now)", () => {
  const made = makeCertificate(now);
  const read = new X509Certificate(made.certificate);

  it("is signed by itself, for localhost alone, and is no authority", () => {
    expect(read.verify(read.publicKey)).toBe(true);
    expect([read.checkHost("localhost"), read.checkIP("127.0.0.1")]).toEqual(["localhost", "127.0.0.1"]);
    expect([read.checkHost("example.org"), read.ca]).toEqual([undefined, false]);
  });

  it("lasts a year, which is within what Apple and Microsoft accept", () => {
    expect(isGoodFor(made.certificate, now, 364)).toBe(true);
    expect(isGoodFor(made.certificate, now, 366)).toBe(false);
    expect(isGoodFor("no certificate", now, 1)).toBe(false);
  });

  it("never repeats its number, even where a first bit would make it negative", () => {
    const numbers = Array.from(
      { length: 40 },
      () => new X509Certificate(makeCertificate(now).certificate).serialNumber,
    );
    expect(new Set(numbers).size).toBe(40);
  });
});

describe("storedCertificate(folder, now)", () => {
  it("keeps what it made until a week before it ends, and keeps the key from others", () => {
    const first = storedCertificate(join(folder, "keys"), now);
    const again = storedCertificate(join(folder, "keys"), now);
    expect([first.isNew, again.isNew, again.certificate === first.certificate]).toEqual([true, false, true]);
    if (process.platform !== "win32") expect(statSync(join(folder, "keys/localhost.key")).mode & 0o077).toBe(0);
    const late = new Date(now.getTime() + 360 * 86_400_000);
    expect(storedCertificate(join(folder, "keys"), late).isNew).toBe(true);
  });
});

describe("serveFolder(folder, certificate, ports)", () => {
  const certificate = makeCertificate(now);
  const pages = join(folder, "pages");
  let port = 0;
  let stop = (): void => undefined;

  beforeAll(async () => {
    storedCertificate(pages, now);
    writeFileSync(join(pages, "taskpane.html"), "<p>Nøkkel</p>");
    const { server, port: own } = await serveFolder(pages, certificate, [0]);
    port = own;
    stop = () => void server.close();
  });
  afterAll(() => {
    stop();
  });

  const ask = (
    path: string,
    options: RequestOptions = {},
  ): Promise<{ status: number; headers: Record<string, unknown>; text: string }> =>
    new Promise((resolve, reject) => {
      // No exception for the certificate: who trusts it sees nothing to complain of.
      request({ host: "localhost", port, path, ca: certificate.certificate, family: 4, ...options }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => (text += piece));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      })
        .on("error", reject)
        .end();
    });

  it("serves a page with its policy over https that is trusted", async () => {
    const { status, headers, text } = await ask("/taskpane.html?_host_Info=Excel$Web#KPI_CONVERSION");
    expect([status, text]).toEqual([200, "<p>Nøkkel</p>"]);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentPolicy,
      "x-content-type-options": "nosniff",
      "access-control-allow-origin": "*",
    });
    expect(headers["cache-control"]).not.toContain("no-store");
  });

  it("gives nothing but what lies in the folder, and takes nothing", async () => {
    const outside = ["/", "/../keys/localhost.key", "/..%2Fkeys%2Flocalhost.key", "//etc/passwd", "/taskpane.html/.."];
    for (const path of outside) expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect((await ask("/taskpane.html", { method: "POST" })).status).toBe(405);
    expect((await ask("/taskpane.html", { method: "OPTIONS" })).status).toBe(204);
  });

  it("takes the next port where one is in use, and says so where none is free", async () => {
    const { server, port: next } = await serveFolder(pages, certificate, [port, 0]);
    expect(next).not.toBe(port);
    server.close();
    await expect(serveFolder(pages, certificate, [port])).rejects.toThrow(String(port));
  });
});

describe("steps(language, places, system)", () => {
  const places = {
    url: "https://localhost:3000",
    manifest: "/m/manifest.xml",
    certificate: "/c/localhost.crt",
    isNew: true,
  };

  it("tells the way in for Excel on the web, Windows and Mac, in both languages", () => {
    for (const language of ["nb", "en"] as const)
      for (const platform of ["win32", "darwin", "linux"]) {
        const text = steps(language, places, systemOf(platform));
        for (const part of [places.url, places.manifest, "Windows:", "Mac:", "=KPI_CONVERSION"])
          expect(text).toContain(part);
        expect(text.includes("certutil")).toBe(platform === "win32");
        expect(text.includes("security add-trusted-cert")).toBe(platform === "darwin");
      }
  });
});
