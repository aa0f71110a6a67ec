import type { CatalogueRules } from './catalogue-rules.ts'

export const rulesEn: CatalogueRules = {
  words: {
    clinical: `deficit* scor* terminat* patient* disorder* depress* anxiety phobi* bipolar mania manic anorexi* bulimi* ptsd
      ocd adhd psychos* psychot* schizo* borderline trauma* diagnos* symptom* illness* pathol* dysfunction* homework
      assignment* suicid* self-harm`,
    commanding: `confront* must should ought fault* blame* guilt* asham* lazy fail* disappoint* forgive* obey* duty excuse*
      normal abnormal`,
    medication: 'medicat* medicine* tablet* pill pills dose* dosage* prescri* drug drugs',
    promising: 'cure* guarantee* promise* heal* recover* proven',
    presuming: `partner* husband* wife wives spouse* boyfriend* girlfriend* marri* divorc* wedding* he she him her his hers
      himself herself man men woman women boy* girl* mother* father* mum mom dad parent* son sons daughter* sister* brother*
      sibling* child* kids baby family families relatives god pray* church* mosque* temple* synagogue* faith* religio*
      christmas easter ramadan bless* work works worked working job jobs boss* colleague* office* career* school* college*
      home homes house*`,
  },
  phrases: [
    /\bwill (?:help|fix|solve|improve|make you|get better|feel better)\b/iu,
    /\byou (?:will|are going to) (?:be|feel) (?:better|well|happy|happier|fine|safe)\b/iu,
    /\b(?:you )?(?:have|need) to (?:tell|face|call|leave|forget)\b/iu,
    /\byou(?: have)? (?:failed|forgot|forgotten|let us down|ignored)\b/iu,
  ],
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
  telling: /therap|counsel|treat|mental|clinic|mood|feeling|relationship|worr|ending|\bcourse\b|goodbye/iu,
}
