import { generateKeyPairSync, randomBytes, sign, X509Certificate } from "node:crypto";
import { ascii, bits, element, identifier, integer, moment, octets, sequence, yes, type Bytes } from "./der";

export interface Certificate {
  /** PEM, for the server alone. */
  readonly key: string;
  /** PEM, for whoever is to trust it. */
  readonly certificate: string;
}

const dayLength = 86_400_000;
const commonName = "nokkel localhost";

/**
 * A certificate for this machine alone, signed by itself, for a year. It is no authority: whoever trusts it trusts
 * localhost and nothing more, even if the key were stolen.
 */
export function makeCertificate(now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = sequence(identifier("1.2.840.10045.4.3.2"));
  const name = sequence(element(0x31, sequence(identifier("2.5.4.3"), element(0x0c, ascii(commonName)))));
  const signed = sequence(
    element(0xa0, integer([2])),
    // The first byte keeps the number from being read as negative.
    integer([1, ...randomBytes(15)]),
    ecdsaWithSha256,
    name,
    sequence(moment(new Date(now.getTime() - dayLength)), moment(new Date(now.getTime() + 365 * dayLength))),
    name,
    [...publicKey.export({ type: "spki", format: "der" })],
    element(0xa3, sequence(...extensions())),
  );
  const signature = sign("sha256", Uint8Array.from(signed), privateKey);
  const whole = sequence(signed, ecdsaWithSha256, bits([...signature]));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: new X509Certificate(Uint8Array.from(whole)).toString(),
  };
}

/** No authority; signs handshakes; serves; is localhost. */
const extensions = (): Bytes[] => [
  sequence(identifier("2.5.29.19"), yes(), octets(sequence())),
  sequence(identifier("2.5.29.15"), yes(), octets(bits([0x80], 7))),
  sequence(identifier("2.5.29.37"), octets(sequence(identifier("1.3.6.1.5.5.7.3.1")))),
  sequence(identifier("2.5.29.17"), octets(sequence(element(0x82, ascii("localhost")), element(0x87, [127, 0, 0, 1])))),
];

/** Whether a stored certificate still holds for a while. */
export function isGoodFor(certificate: string, now: Date, days: number): boolean {
  try {
    return Date.parse(new X509Certificate(certificate).validTo) > now.getTime() + days * dayLength;
  } catch {
    return false;
  }
}
