/** The same for Hebrew; words stand without article and prefix. */
export const HEBREW_WORDS = `
company: חברת חברה תאגיד
group: קבוצת קבוצה
holdings: אחזקות החזקות
investments: השקעות השקעה
insurance: ביטוח לביטוח
bank: בנק
finance: מימון פיננסים פיננסית
issues: הנפקות
real_estate: נדל"ן נדלן נדל״ן מקרקעין נכסים_ומקרקעין
properties: נכסים
construction: בינוי בנייה בניה בניין בנין קבלנים
engineering: הנדסה
industries: תעשיות תעשיה תעשייה מפעלי מפעל תעשיית
technologies: טכנולוגיות טכנולוגיה טכנולוגי
technology: טק
software: תוכנה תכנה
systems: מערכות
communications: תקשורת
electronics: אלקטרוניקה
electric: חשמל
energy: אנרגיה אנרגיות
oil: נפט דלק
gas: גז
chemical: כימיקלים כימיה כימית
pharma: פארמה תרופות פרמצבטיקה
medical: רפואי רפואה רפואית
health: בריאות
hospital: בית_חולים
food: מזון מזונות
water: מים
agriculture: חקלאות חקלאי
trade: סחר מסחר
marketing: שיווק
import: יבוא
export: יצוא
transport: הובלות תחבורה הובלה
logistics: לוגיסטיקה
shipping: ספנות
airlines: קווי_תעופה נתיבי_אויר
aviation: תעופה
travel: נסיעות
tourism: תיירות
hotels: מלונות מלון
services: שירותים שירותי
management: ניהול
consulting: ייעוץ יעוץ
development: פיתוח
research: מחקר
university: אוניברסיטת אוניברסיטה
college: מכללת מכללה
school: בית_ספר
institute: מכון
center: מרכז
media: מדיה
publishing: הוצאה_לאור
printing: דפוס
newspaper: עיתון
fashion: אופנה
textile: טקסטיל
metal: מתכת
steel: פלדה
plastic: פלסטיק
motor: רכב
machinery: מכונות
equipment: ציוד
security: אבטחה ביטחון
law: עורכי_דין
accounting: רואי_חשבון
association: אגודת אגודה עמותת
foundation: קרן
fund: קופת_גמל
sons: ובניו בניו
brothers: אחים האחים
partners: שותפים
international: בינלאומי בינלאומית בין-לאומי
national: לאומי לאומית הלאומי
general: כללית כללי
new: חדש חדשה
-: של
and: ו
dr: ד"ר דר' דר ד״ר
professor: פרופ' פרופסור
mr: מר
mrs: גב' גברת
rabbi: הרב
adv: עו"ד עו״ד
`;
