/**
 * Words of trade, titles and forms of Arabic and Persian, each line after the English that stands for them; "_" joins a
 * phrase. Arabic words stand without article and prefix. Written for this project.
 */
export const ARABIC_WORDS = `
trading: تجارة تجارية تجاري متاجرة بازرگانی تجارت تجاری داد_و_ستد
import: استيراد واردات
export: تصدير صادرات
investment: استثمار استثمارات استثمارية سرمایه‌گذاری سرمایه_گذاری سرمايه_گذاري
insurance: تأمين تامين تأمينات بیمه
bank: بنك مصرف بانک مصارف
holding: قابضة هلدینگ
group: مجموعة مجموعه گروه
contracting: مقاولات مقاولة پیمانکاری
construction: إنشاءات انشاءات بناء تشييد إعمار اعمار تعمير ساختمان ساختمانی عمران عمرانی ساخت
real_estate: عقارية عقارات عقاري عقار املاک مستغلات
engineering: هندسة هندسية مهندسی
industries: صناعات صناعة صناعية صناعي صنایع صنعت صنعتی
food: غذائية أغذية اغذية غذاء غذایی مواد_غذایی
steel: فولاد حديد صلب حدید
metal: معادن فلزات
mining: تعدين معدن معدنی
oil: نفط بترول نفت نفتی نفطية بترولية
gas: غاز گاز
petrochemical: بتروكيماويات بتروكيماوية پتروشیمی
chemical: كيماويات كيماوية كيميائية شیمیایی شیمی
energy: طاقة انرژی
power: كهرباء نیرو برق
electronics: إلكترونيات الكترونيات الکترونیک
technology: تكنولوجيا تقنية تقنيات فناوری تکنولوژی فن‌آوری
information: معلومات اطلاعات
telecom: اتصالات مخابرات ارتباطات
software: برمجيات برامج نرم‌افزار نرم_افزار نرم‌افزاری
systems: أنظمة نظم سیستم سیستم‌های
services: خدمات خدمة
logistics: لوجستية لوجستيات لجستیک
transport: نقل حمل_و_نقل ترابری مواصلات
shipping: ملاحة شحن كشتيرانی کشتیرانی بحرية دریایی
air: طيران خطوط_جوية هواپیمایی جوية هوایی
travel: سفر سياحة سفريات گردشگری مسافرتی
tourism: سياحية جهانگردی
hotel: فندق فنادق هتل
medical: طبية طبي پزشکی
pharma: أدوية ادوية دوائية صيدلية دارو دارویی داروسازی
hospital: مستشفى بیمارستان
health: صحة صحية بهداشت سلامت
education: تعليم تعليمية آموزش آموزشی
school: مدرسة مدرسه
university: جامعة دانشگاه
media: إعلام اعلام إعلامية رسانه
publishing: نشر انتشارات
printing: طباعة چاپ
agriculture: زراعية زراعة زراعي کشاورزی
water: مياه ماء آب
cement: إسمنت اسمنت سیمان
textile: نسيج منسوجات نساجی
motor: سيارات خودرو خودروسازی
machinery: آلات ماشین ماشین‌سازی
equipment: معدات تجهيزات تجهیزات لوازم
factory: مصنع مصانع کارخانه کارخانجات معمل
manufacturing: تصنيع تولید تولیدی إنتاج انتاج
production: إنتاجية
products: منتجات محصولات
development: تطوير تنمية توسعه
management: إدارة ادارة مدیریت
consulting: استشارات استشارية مشاوره مشاوران
finance: تمويل مالية مالي مالی تأمین_مالی
exchange: صرافة صرافی بورس
fund: صندوق
capital: رأس_المال
security: أمن حراسة امنیت امنیتی
nile: نيل
euphrates: فرات
tigris: دجلة
sinai: سيناء
central: مركزية مرکزی
arabian: جزيرة_العربية
red_sea: بحر_الأحمر
caspian: خزری
general: عامة
international: دولية دولي عالمية بین‌المللی بین_المللی
national: وطنية وطني ملی
united: متحدة متحد
modern: حديثة نوین
new: جديدة جديد جدید نو
eastern: شرقية
western: غربية
northern: شمالية
southern: جنوبية
arab: عربية عربي
islamic: إسلامي اسلامي إسلامية اسلامی
gulf: خليج خليجية خلیج
charity: خيرية خیریه
foundation: بنیاد
association: جمعية انجمن
institute: معهد مؤسسه
center: مركز مرکز
company: شركة شرکت شركه
establishment: مؤسسة
sons: أولاد اولاد أبناء پسران
brothers: إخوان اخوان إخوة برادران
partners: شركاء وشركاؤه شرکا
and: و
dr: الدكتور دكتور د. دکتر الدكتورة
mr: السيد آقای سيد_السيد
mrs: السيدة خانم
engineer: المهندس مهندس
sheikh: الشيخ شيخ شیخ
hajj: الحاج حاج حاجی
bin: بن
ibn: ابن
bint: بنت
abu: أبو ابو
`;
