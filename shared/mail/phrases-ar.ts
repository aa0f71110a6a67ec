import { isolate, leftToRight } from '../direction/isolate.ts'
import { formatNumber } from '../time/format.ts'
import { type CountForms, countedAr } from './counted-ar.ts'
import type { BodyPhrases, FramePhrases, LetterPhrases, Phrases, SubjectPhrases } from './phrases.ts'

const subject: SubjectPhrases = {
  appointment: (dayAndTime) => `موعدك يوم ${dayAndTime}`,
  appointments: (firstDay) => `مواعيدك ابتداءً من ${firstDay}`,
  reminder: (dayAndTime) => `تذكير: موعدك يوم ${dayAndTime}`,
  about: (dayAndTime) => `بخصوص موعدك يوم ${dayAndTime}`,
  changed: (dayAndTime) => `تغيير: موعدك الآن يوم ${dayAndTime}`,
  changedSeveral: 'تغيير في مواعيدك',
  cancelled: (dayAndTime) => `إلغاء: موعدك يوم ${dayAndTime}`,
  cancelledSeveral: 'إلغاء بعض مواعيدك',
  note: 'ملاحظة عن مواعيدك',
  message: 'رسالة من عيادتك',
}

const stillToCome: CountForms = {
  zero: 'لم يبق أي موعد.',
  one: 'بقي موعد واحد.',
  two: 'بقي موعدان.',
  few: (count) => `بقيت ${count} مواعيد.`,
  many: (count) => `بقي ${count} موعدًا.`,
  other: (count) => `بقي ${count} موعد.`,
}

const minutes: CountForms = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: (count) => `${count} دقائق`,
  many: (count) => `${count} دقيقة`,
  other: (count) => `${count} دقيقة`,
}

const body: BodyPhrases = {
  greeting: (name) => `مرحبًا ${isolate(name)}،`,
  greetingWithoutName: 'مرحبًا،',
  booked: (count) => `حُجزت مواعيدك. مدة كل موعد: ${countedAr(count, minutes)}.`,
  stillToCome: (count) => countedAr(count, stillToCome),
  invitation: 'تصل مع هذه الرسالة دعوة إلى تقويمك. عند قبولها يتبع تقويمك كل تغيير.',
  yourAppointment: 'هذا موعدك القادم.',
  lookBefore: 'هناك ما يمكن الاطلاع عليه قبل المجيء، إن أحببت. يستغرق بضع دقائق، ولا أحد يقيّمه.',
  reminder: 'هذا تذكير بموعدك.',
  noteForYou: 'هناك ملاحظة قصيرة لك عن مواعيدك. يمكن قراءتها في صفحة خاصة بك.',
  messageForYou: 'هناك رسالة لك من العيادة. يمكن قراءتها في صفحة خاصة بك.',
  missed: (when) => `لم نلتقِ بك في موعدك يوم ${when}. نرجو أن يكون كل شيء بخير.`,
  madeUp: 'حجزنا لك وقتًا جديدًا بدلًا منه. إن لم يناسبك، فيكفي إخبارنا وسنبحث عن وقت آخر.',
  cancelledOne: (when) => `أُلغي موعدك يوم ${when}. ولا شيء مطلوب منك.`,
  cancelledSeveral: 'أُلغيت هذه المواعيد. ولا شيء مطلوب منك.',
  changed: {
    moved: 'تغيّر وقت أحد مواعيدك. هذا هو الوقت الجديد.',
    cancelled: 'تغيّر أحد مواعيدك. هذه حاله الآن.',
    therapist: 'سيلتقي بك في هذا الموعد شخص آخر من فريقنا. الوقت لا يتغير.',
    leave: 'اضطررنا إلى نقل أحد مواعيدك. هذا هو الوقت الجديد.',
    paused: 'هذا الموعد متوقف مؤقتًا.',
    resumed: 'تبدأ مواعيدك من جديد. هذا هو الموعد القادم.',
    extended: 'حجزنا موعدًا آخر، كما اتفقنا معك.',
    ended: 'تغيّرت مواعيدك، كما اتفقنا معك.',
  },
  changedSeveral: {
    moved: 'تغيّرت أوقات مواعيدك.',
    cancelled: 'تغيّرت مواعيدك.',
    therapist: 'سيلتقي بك من الآن شخص آخر من فريقنا. الأوقات لا تتغير.',
    leave: 'اضطررنا إلى نقل بعض مواعيدك.',
    paused: 'مواعيدك متوقفة مؤقتًا. سنكتب إليك قبل أن تبدأ من جديد.',
    resumed: 'تبدأ مواعيدك من جديد.',
    extended: 'حجزنا مواعيد أخرى، كما اتفقنا معك.',
    ended: 'تغيّرت مواعيدك، كما اتفقنا معك.',
  },
  nowTheyAre: 'هذه مواعيدك الآن:',
  takenBack: {
    moved: 'أخبرناك بوقت جديد، ولم يعد ذلك قائمًا. هكذا أصبح الأمر الآن.',
    cancelled: 'أخبرناك بإلغاء موعد، لكنه باقٍ كما كان. وإن أعطيناك وقتًا آخر بدلًا منه، فهو لم يعد قائمًا.',
    therapist: 'أخبرناك بأن شخصًا آخر سيلتقي بك، ولم يعد ذلك قائمًا. يبقى كل شيء كما كان.',
    leave: 'أخبرناك بوقت جديد، ولم يعد ذلك قائمًا. هكذا أصبح الأمر الآن.',
    paused: 'أخبرناك بأن مواعيدك متوقفة مؤقتًا، لكنها ستستمر.',
    resumed: 'أخبرناك بأن مواعيدك ستبدأ من جديد، لكنها تبقى متوقفة مؤقتًا. سنكتب إليك قبل أن تبدأ من جديد.',
    extended: 'أخبرناك بحجز مواعيد أخرى، ولم يعد ذلك قائمًا. هكذا أصبح الأمر الآن.',
    ended: 'أخبرناك بتغيير في مواعيدك، ولم يعد ذلك قائمًا. هكذا أصبح الأمر الآن.',
  },
  next: 'موعدك القادم:',
  revision: (number) => `هذه هي النسخة رقم ${formatNumber(number, 'ar')} مما أخبرناك به، وهي تحل محل كل ما سبقها.`,
  canBeUndone: (time) => `يمكن التراجع عن ذلك في صفحتك حتى الساعة ${time}.`,
  wasNotYou: (phone) => `إن لم يكن ذلك منك، فيُرجى الاتصال بنا على الرقم ${leftToRight(phone)}.`,
  session: (number, of) => `الجلسة ${formatNumber(number, 'ar')} من ${formatNumber(of, 'ar')}`,
  open: 'فتح صفحتك',
  think: 'أفكار قد تستحق وقفة',
  step: 'خطوة صغيرة، إن أحببت',
  inSession: 'في الجلسة',
}

const frame: FramePhrases = {
  when: 'الوقت',
  insteadOf: 'بدلًا من',
  where: 'المكان',
  online: 'عبر الإنترنت',
  minutes: (count) => countedAr(count, minutes),
  inZone: (dayAndTime, zone) => `${dayAndTime} (ب${zone})`,
  atClinic: (dayAndTime, zone) => `في العيادة: ${dayAndTime} (ب${zone})`,
  toChange: (phone) => `لتغيير موعد أو إلغائه، يكفي الرد على هذه الرسالة أو الاتصال بالرقم ${leftToRight(phone)}.`,
  read: (hours, zone) => `نقرأ البريد ونرد على الهاتف في هذه الأوقات: ${hours} (ب${zone}).`,
  closed: 'مغلق',
  notForEmergencies: 'هذا البريد ليس للحالات الطارئة.',
  help: 'عند الحاجة إلى مساعدة الآن',
  contact: 'طرق التواصل معنا',
  phone: 'الهاتف',
  emailChoices: 'الرسائل التي تصلك منا',
  stopPrompts: 'إيقاف الرسائل التي فيها ما يمكن الاطلاع عليه',
  stopReminders: 'إيقاف رسائل التذكير',
  stopAll: 'اختيار الرسائل التي تصلك، أو إيقافها كلها',
  to: ' إلى ',
  and: ' و',
  hours: (from, to) => `من ${from} حتى ${to}`,
}

const letters: LetterPhrases = {
  'fresh-link': {
    subject: 'الرابط المطلوب',
    preview: 'رابط يفتح صفحتك.',
    here: 'هذا رابط جديد إلى صفحتك، وفيها مواعيدك كما هي الآن.',
    yours: 'الرابط لك وحدك: من يحصل عليه يمكنه فتح صفحتك، ومن الأفضل أن يبقى لديك.',
    notAsked: 'إن لم يأتِ هذا الطلب منك، فلا شيء مطلوب منك. ولا نرسل الرابط إلا إلى هذا العنوان.',
  },
  'address-asked': {
    subject: 'بخصوص عنوان بريدك الإلكتروني',
    preview: 'وصلنا طلب للكتابة إلى عنوان آخر.',
    asked: 'وصلنا طلب بأن نكتب إليك على عنوان بريد إلكتروني آخر.',
    unchanged: 'لن يتغير شيء قبل أن يتحقق فريقنا من ذلك. وحتى ذلك الحين نواصل الكتابة إليك هنا.',
    notYou: (phone) =>
      `إن كان الطلب منك، فلا شيء مطلوب منك. وإن لم يكن منك، فنرجو إخبارنا بالاتصال بالرقم ${leftToRight(phone)}.`,
  },
}

/** Arabic, in plain words that settle nothing about the reader's gender: no imperatives, no present tense that would differ. */
export const phrasesAr: Phrases = {
  locale: 'ar',
  direction: 'rtl',
  weekdays: {
    mon: 'الاثنين',
    tue: 'الثلاثاء',
    wed: 'الأربعاء',
    thu: 'الخميس',
    fri: 'الجمعة',
    sat: 'السبت',
    sun: 'الأحد',
  },
  subject,
  preview: {
    welcome: 'متى وأين، وكيف يمكن تغيير موعد.',
    prompt: 'متى وأين، وشيء يمكن الاطلاع عليه قبله.',
    reminder: 'متى وأين، وكيف يمكن تغييره.',
    countdown: 'ملاحظة قصيرة من عيادتك.',
    missed: 'ما الذي يأتي الآن، وكيف يمكن التواصل معنا.',
    change: 'ما الذي تغيّر، وكيف يمكن التواصل معنا.',
    cancellation: 'ما الذي أُلغي، وما الذي يأتي بعده.',
    completion: 'بضعة أسطر لك.',
    'follow-up': 'بضعة أسطر لك.',
  },
  body,
  frame,
  letters,
  calendar: {
    summary: 'موعد',
    description: (phone) =>
      `لتغيير الموعد أو إلغائه، يكفي الاتصال بالرقم ${leftToRight(phone)} أو الرد على أي رسالة منا.`,
    online: (address) => `عبر الإنترنت: ${address}`,
    feed: 'يمكن لتقويمك أن يتابع مواعيدك من تلقاء نفسه: يكفي فتح الرابط الأول على هاتفك، أو إضافة العنوان إلى برنامج التقويم بوصفه تقويمًا من الإنترنت. من الأفضل أن يبقى العنوان لديك وحدك، لأن من يحصل عليه يرى الأوقات.',
    feedHere: 'إضافة إلى التقويم على هذا الجهاز',
    feedAddress: 'عنوان تقويمك',
  },
}
