import type { WorksheetWords } from '../words.ts'

export const communicationAnalysis: WorksheetWords<'communication-analysis'> = {
  title: 'حديث جرى معي',
  opening: 'حديث واحد من الأيام الأخيرة بقي في البال. يمكن كتابته كمشهد من مسرحية، كما بقي في الذاكرة.',
  fields: {
    who: { label: 'مع من كان الحديث', help: 'الاسم الأول أو حرف.' },
    place: { label: 'متى وأين', help: 'ما سبقه، وما كان يجري من حوله.' },
    turns: {
      label: 'ما قيل',
      help: 'سطر لكل مرة يتكلم فيها أحد. بضعة أسطر تكفي.',
      columns: {
        speaker: { label: 'من', help: 'من يتكلم.', options: { me: 'أنا', other: 'الشخص الآخر' } },
        said: { label: 'الكلام', help: 'ما قيل، أو ما بقي دون قول.' },
        how: { label: 'كيف', help: 'النبرة، أو الوجه، أو صمت قصير.' },
        felt: { label: 'ما شعرت به', help: 'في الداخل، في تلك اللحظة.' },
      },
    },
    meant: { label: 'ما قصدته', help: 'ما كان المراد أن يصل.' },
    heard: { label: 'ما ربما سمعه الشخص الآخر', help: 'أقرب ما يمكن تخمينه. وقد يختلف عن القصد.' },
    otherwise: { label: 'ما قد أقوله في مرة أخرى', help: 'فقط إن خطر شيء على البال، وكان فيه أمان.' },
  },
}

export const decisionAnalysis: WorksheetWords<'decision-analysis'> = {
  title: 'قرار ما زال مفتوحًا',
  opening: 'يمكن وضع القرار على الورق والنظر إليه من أكثر من جهة. والكتابة لا تحسم شيئًا.',
  fields: {
    decision: { label: 'ما هو القرار', help: 'في جملة أو جملتين.' },
    options: {
      label: 'الطرق الممكنة',
      help: 'بقاء الأمور كما هي واحد منها. والأفكار الغريبة مقبولة أيضًا.',
      columns: {
        option: { label: 'ما يمكنني فعله', help: 'طريق واحد، في كلمات قليلة.' },
        for: { label: 'ما يؤيده', help: 'ما يجعله خيارًا حسنًا.' },
        against: { label: 'ما يعارضه', help: 'ما يجعله صعبًا.' },
        outcome: { label: 'ما قد يحدث', help: 'لك، وبينك وبين الناس.' },
      },
    },
    choice: { label: 'ما قد أجربه منها', help: 'أو أن الوقت ما زال مبكرًا.' },
    first: { label: 'خطوة أولى صغيرة', help: 'شيء تكفي له بضع دقائق.' },
  },
}

export const feelingStatements: WorksheetWords<'feeling-statements'> = {
  title: 'كلمات لما في النفس',
  opening: 'كل سطر جملة واحدة: شعرت … عندما … أود … وهذه الجمل لك، ولا حاجة إلى إظهارها.',
  fields: {
    before: { label: 'حالي قبل الكتابة', help: 'رقم واحد يكفي.', low: 'سيئ جدًا', high: 'جيد جدًا' },
    statements: {
      label: 'الجمل',
      help: 'جملة لكل شعور. وقد يجتمع شعوران معًا.',
      columns: {
        felt: { label: 'شعرت …', help: 'كلمة واحدة قد تكفي.' },
        when: { label: 'عندما …', help: 'ما حدث في تلك اللحظة.' },
        like: { label: 'أود …', help: 'أمنية لك، من نفسك أو من غيرك.' },
      },
    },
    after: { label: 'حالي بعد الكتابة', help: 'قد يكون كما كان.', low: 'سيئ جدًا', high: 'جيد جدًا' },
  },
}

export const rolePlay: WorksheetWords<'role-play'> = {
  title: 'حديث يمكن تجربته',
  opening: 'حديث تحسن تجربته أولًا في الجلسة. والتجربة هناك لا تعني أنه سيجري فعلًا.',
  fields: {
    who: { label: 'مع من', help: 'الاسم الأول أو حرف.' },
    about: { label: 'عن ماذا', help: 'في جملة أو جملتين.' },
    hope: { label: 'ما آمله', help: 'كيف تكون الخاتمة الحسنة للحديث.' },
    opening: { label: 'جملتي الأولى', help: 'الكلمات التي قد يبدأ بها الحديث.' },
    feared: { label: 'الرد الذي أخشاه', help: 'ما يصعب سماعه.' },
    reply: { label: 'ما يمكنني قوله حينها', help: 'طلب بعض الوقت جواب أيضًا.' },
    wished: { label: 'الرد الذي أتمناه', help: 'ما يسرّك سماعه.' },
  },
}
