import type { WordRules } from './word-rules.ts'

export const wordsEn: WordRules = {
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
  telling: /therap|counsel|treat|mental|clinic|mood|feeling|relationship|worr|ending|\bcourse\b|goodbye/iu,
}
