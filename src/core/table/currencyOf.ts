/** Signs and words that people write beside an amount, and what may be said of them: a sign that several currencies share stays itself. */
const signs: ReadonlyMap<string, string> = new Map([
  ["$", "$"],
  ["us$", "USD"],
  ["€", "EUR"],
  ["euro", "EUR"],
  ["£", "GBP"],
  ["¥", "¥"],
  ["kr", "kr"],
  ["kr.", "kr"],
  ["kroner", "kr"],
  ["zł", "PLN"],
  ["kč", "CZK"],
  ["₹", "INR"],
]);

/** Codes of ISO 4217 that money is traded in. A list, since `STK` and `TLF` are three capitals too. */
const codes =
  " AED ALL AMD ANG AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH CNY COP" +
  " CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR" +
  " IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR" +
  " MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD" +
  " SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF" +
  " XPF YER ZAR ZMW ";

/** Written small these are still codes; of the others some are words: `10 sek` is ten seconds. */
const codesInAnyCase = " NOK DKK EUR USD GBP CHF ";

/**
 * The currency that a sign or word beside an amount names: an ISO code where it is sure, the sign itself where several
 * currencies share it (`kr`, `$`, `¥`), null where it names none.
 *
 * @example currencyOf("€") //=> "EUR"
 */
export function currencyOf(word: string): string | null {
  const sign = signs.get(word.toLowerCase());
  if (sign !== undefined) return sign;
  if (!/^[a-z]{3}$/i.test(word)) return null;
  const code = word.toUpperCase();
  return (word === code ? codes : codesInAnyCase).includes(` ${code} `) ? code : null;
}
