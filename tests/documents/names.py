"""Invented names: one for every script that papers must show."""

NAMES = {
    "Polish": "Łucja Dąbrowska-Żółć",
    "Ukrainian": "Олена Шевченко",
    "Greek": "Ειρήνη Λαμπράκη",
    "Vietnamese": "Nguyễn Văn Sơn",
    "Arabic": "أمينة الصباح",
    "Persian": "فاطمه می‌خواهم",
    "Hebrew": "שרה לוי",
    "Hebrew with points": "שָׂרָה",
    "Amharic": "ተስፋዬ ገብሬ",
    "Georgian": "გიორგი ბერიძე",
    "Armenian": "Հայկ Պետրոսյան",
    "Hindi": "अमित क्षत्रिय शर्मा",
    "Bengali": "শ্রাবণী দাস",
    "Tamil": "தமிழ்ச்செல்வி",
    "Thai": "สมชาย น้ำใจ",
    "Chinese": "王芳",
    "Traditional Chinese": "劉德馨",
    "Japanese": "さくら 田中",
    "Korean": "김민준",
}
