import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isGoodFor, makeCertificate, type Certificate } from "./certificate";

/** The certificate kept in a folder, so that it need be trusted but once a year; a new one where it is missing or runs out. */
export function storedCertificate(folder: string, now: Date): Certificate & { readonly isNew: boolean } {
  const [keyPath, path] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];
  if (existsSync(keyPath) && existsSync(path)) {
    const certificate = readFileSync(path, "utf8");
    if (isGoodFor(certificate, now, 7)) return { key: readFileSync(keyPath, "utf8"), certificate, isNew: false };
  }
  const made = makeCertificate(now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyPath, made.key, { mode: 0o600 });
  writeFileSync(path, made.certificate);
  return { ...made, isNew: true };
}
