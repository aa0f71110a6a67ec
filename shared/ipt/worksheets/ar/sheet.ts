import type { SheetWords } from '../words.ts'

export const sheet: SheetWords = {
  page: 'صفحة للكتابة',
  optional: 'الكتابة هنا قليلة أو كثيرة كما شئت. يمكن التوقف في أي وقت، ولا أحد يضع علامة عليها.',
  private: 'هذه الصفحة لك. الأفضل حفظها في مكان آمن، أو ترك الأسماء.',
  circle: {
    title: 'الناس من حولك، بحسب قربهم منك',
    middle: 'أنا',
    rings: ['قريب جدًا', 'قريب', 'أبعد'],
    nobody: 'لا أحد على الخريطة بعد.',
    ring: (ring, names) => `${ring}: ${names.join('، ')}.`,
  },
}
