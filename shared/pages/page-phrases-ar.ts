import { formatNumber } from '../time/format.ts'
import type { PagePhrases } from './page-phrases.ts'

/** Arabic, worded like the mails' frames: whoever reads it is named by no gender. */
export const pagePhrasesAr: PagePhrases = {
  appointment: 'موعدك',
  appointments: 'مواعيدك',
  noneToCome: 'لا يوجد موعد محجوز في الوقت الحاضر.',
  over: 'انتهى هذا الموعد.',
  cancelled: 'أُلغي هذا الموعد.',
  paused: 'هذا الموعد متوقف مؤقتًا. سنكتب إليك قبل استئنافه.',
  missed: 'لم يتم هذا الموعد.',
  next: 'موعدك القادم',
  toCome: 'المواعيد القادمة',
  number: 'الجلسة',
  session: (number, of) => `${formatNumber(number, 'ar')} من ${formatNumber(of, 'ar')}`,
  length: 'المدة',
  change: 'لتغيير الموعد أو إلغائه',
  emails: 'الرسائل التي تصلك منا',
  chooseEmails: 'اختيار الرسائل التي تصلك',
  question: 'أي رسائل نوقف إرسالها إليك؟',
  family: {
    prompts: {
      label: 'الرسائل التي فيها ما يمكن الاطلاع عليه',
      hint: 'تبقى تصلك مواعيدك وكل تغيير فيها.',
      stopped: 'لن تصلك بعد الآن رسائل فيها ما يمكن الاطلاع عليه.',
    },
    reminders: {
      label: 'رسائل التذكير',
      hint: 'يبقى يصلك كل تغيير.',
      stopped: 'لن تصلك رسائل تذكير بعد الآن.',
    },
    all: {
      label: 'كل الرسائل',
      hint: 'والتغييرات أيضًا: نتصل بك هاتفيًّا بدلًا منها. وتبقى مواعيدك محجوزة.',
      stopped: 'لن تصلك رسائل منا بعد الآن. نتصل بك هاتفيًّا حين يتغيّر شيء. وتبقى مواعيدك محجوزة.',
    },
  },
  confirm: 'إيقافها',
  chooseOne: 'الخطوة الأولى اختيار ما يُراد إيقافه، ثم الضغط على الزر.',
  again: 'لوصول الرسائل من جديد، يكفي اتصال أو رسالة إلينا.',
  notFound: {
    title: 'هذا الرابط لا يعمل',
    text: 'قد يكون قديمًا، وقد يكون جزء منه ناقصًا. في أحدث رسالة من عيادتك رابط يعمل، والاتصال بالعيادة ممكن دائمًا.',
  },
  unavailable: {
    title: 'محاولة أخرى بعد قليل',
    text: 'هناك خلل عندنا في هذه اللحظة. يمكن المحاولة من جديد بعد بضع دقائق، أو الاتصال بالعيادة.',
  },
  badRequest: {
    title: 'لم ينجح ذلك',
    text: 'لم نستطع قراءة ما أُرسل. يمكن الرجوع إلى الصفحة والمحاولة من جديد.',
  },
  stopped: 'تم',
}
