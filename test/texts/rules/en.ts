import type { CatalogueRules } from './catalogue-rules.ts'

export const rulesEn: CatalogueRules = {
  free: [
    /\b(?:only if|if you (?:like|want to|would like to)|feel free|up to you|(?:you are|it is) free|you (?:may|can|could) (?:also|simply|keep|stay|choose))\b/iu,
    /\b(?:skip|pass (?:it by|over)|go past|move on|drop|leave (?:it|this|the rest|out)|to leave|let (?:it|this one) (?:be|lie|pass|go|rest)|put this aside)\b/iu,
    /\b(?:let go|let it rest|turn the page|turning this down|stop (?:at any time|wherever|there)|not at all|at all\b.*\bnone|stays empty)\b/iu,
    /\b(?:to yourself|for yourself|in your head|for you alone|stays (?:with you|between you)|locked away|stay unsaid|your affair|rather not|say it to anyone)\b/iu,
    /\b(?:no(?:ne|body)? (?:has to|else has|marks|will check)|nothing (?:to hand in|has to be)|an empty page|not need(?:ed| to)|so is (?:none|not wanting)|is plenty)\b/iu,
    /\b(?:as you (?:care to|wish|please)|for as long as|(?:any|your own) way|nobody at all|empty hands|picking nothing|only look|you choose|whatever you)\b/iu,
    /\b(?:for your own eyes|need not|no need to|not (?:asked|have) to|nothing (?:has to|to make up)|not the time|in none|than you care to|also all right)\b/iu,
    /\b(?:leave the (?:feeling|gaps)|let it all lie|let the rest|save this|give it a rest|put it back|stay outside|in place of reading)\b/iu,
  ],
  numbers:
    /\d|[{}<>]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|week|weeks|month|tomorrow|yesterday)\b/iu,
}
