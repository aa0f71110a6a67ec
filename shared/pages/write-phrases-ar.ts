import { formatNumber } from '../time/format.ts'
import type { WritePhrases } from './write-phrases.ts'

/** Arabic, worded like the mails' frames: whoever reads it is named by no gender. */
export const writePhrasesAr: WritePhrases = {
  title: 'صفحات للكتابة',
  fitting: 'لهذا الموعد',
  others: 'صفحات أخرى',
  begun: 'بدأت الكتابة فيها ولم تُحفظ بعد',
  saved: (when) => `تم الحفظ: ${when}.`,
  draft: (when) => `بقي النص كما كان: ${when}. عند الانتهاء يلزم الضغط على «حفظ».`,
  closed: 'لم تعد الكتابة هنا ممكنة.',
  back: 'كل صفحات الكتابة',
  questions: (items) => `أسئلة عن الأسبوعين الماضيين (عددها ${formatNumber(items, 'ar')})`,
  answered: (when) => `وصلت إجاباتك: ${when}. ويمكن الإجابة من جديد.`,
  notRead:
    'ما يُكتب هنا لا يُقرأ فورًا. عند الحاجة إلى مساعدة الآن لا داعي لانتظار جواب: في المربع الذي يذكر بمن يمكن الاتصال ما يلزم.',
  notReadShort: 'لا يُقرأ فورًا.',
  line: (number) => `السطر ${formatNumber(number, 'ar')}`,
  lines: (from, to) => `حفظ ثم الانتقال إلى الأسطر ${formatNumber(from, 'ar')} إلى ${formatNumber(to, 'ar')}`,
  further: 'المزيد لمن يرغب',
  moreLines: 'حفظ ثم عرض أسطر أخرى',
  noAnswer: 'بلا إجابة',
  save: 'حفظ',
  changed:
    'تغيّرت هذه الصفحة في مكان آخر بعد فتحها، أو مضى على فتحها وقت طويل. ما كتبته موجود أدناه ولم يُحفظ بعد. والضغط على «حفظ» يضعه مكان الموجود الآن.',
  present: 'رؤية الموجود الآن',
  faults: {
    title: 'لم يتم الحفظ بعد. المطلوب النظر في هذه المواضع:',
    missing: 'المطلوب ملء هذا المكان، أو ترك السطر كله فارغًا.',
    unfit: 'لا يمكن حفظ هذا كما هو. المطلوب نص أقصر بلا علامات غير مألوفة.',
    unanswered: 'المطلوب اختيار إجابة.',
  },
  script: {
    saved: 'تم الحفظ في {}',
    offline: 'لم يتم الحفظ بعد: لا يوجد اتصال. المحاولة مستمرة.',
    unfit: 'لم يتم الحفظ: في هذه الصفحة ما لا يمكن حفظه كما هو. الضغط على «حفظ» يبيّن ما هو.',
  },
}
