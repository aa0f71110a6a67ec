import type { Locale } from '../../shared/course/client.ts'

/** What a subject, a preview and a neutral mail must not tell: what the appointments are for, their number, an ending. */
const telling: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /therap|psych|counsel|session|ending|farewell|grief|loss|mood|feeling|relationship|depress|anxi|treatment/iu,
  es: /terap|psic|consej|sesi[oó]n|cierre|finaliz|(?<!\p{L})fin(?:al|ales)?(?!\p{L})|despedid|duelo|pérdida|ánimo|sentimient|relaci[oó]n|depres|ansied|tratamient|proceso|ciclo/iu,
  ar: /علاج|معالج|نفسي|نفسان|استشار|جلس[ةات]|ختام|نهاي|وداع|حزن|فقد|مزاج|شعور|مشاعر|إحساس|علاق[ةات]|اكتئاب|قلق|مسار/u,
}

export function tellingOf(locale: Locale): RegExp {
  const found = telling[locale]
  if (found === undefined) throw new TypeError(`say what a neutral mail must not tell in ${locale}`)
  return found
}
