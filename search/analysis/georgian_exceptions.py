"""Closed lists for the stemmer: words that only look inflected, and irregular ones.

Each list says why its words cannot be told apart by their letters.
"""

# Loans and a few short words that keep a final ი or უ in every case. Elsewhere -უში, -უსთან, -იში
# belong to the noun (ნიმუში, კორპუსთან, ტანვარჯიში), so these are looked up with their endings.
LOAN_STEMS = (
    "ჩხოროწყუ", "ინტერვიუ", "მენიუ", "ტაბუ", "კენგურუ", "გურუ", "ბამბუ", "დვაბზუ", "ბუ", "კუ", "რუ",
    "ძუ", "ტაქსი", "ჟიური", "ჰობი", "რალი", "კივი", "ლობი", "დერბი", "პონი", "ჩაი", "ტრამვაი",
)  # fmt: skip
LOAN_ENDINGS = ("ს", "მ", "დ", "თ", "ში", "ზე", "თი", "სთან", "დან", "მდე", "სთვის", "სგან", "სა")

# -მა after a consonant is the ergative (ბაღმა); these nouns have it in their stem.
NOT_ERGATIVE = frozenset({
    "ნორმა", "ფირმა", "ფერმა", "გეგმა", "დოგმა", "სტიგმა", "მაგმა", "სიგმა", "პრიზმა", "პლაზმა",
    "ქარიზმა", "კლიზმა", "დრაქმა", "დრახმა", "ფლეგმა", "სქიზმა", "მიაზმა", "სურმა", "ნარმა",
    "სპერმა", "კარმა", "თერმა", "ბირმა", "ხურმა", "შაურმა", "პალმა", "ტოლმა", "ჩალმა", "თასმა",
    "ასთმა", "რითმა", "ტრავმა", "დაბმა", "შებმა", "მიბმა", "აბმა", "გაბმა", "ჩაბმა", "გამობმა",
    "ჩაცმა", "გაცმა", "დაცმა", "დასმა", "გასმა", "ასმა", "მოსმა", "შესმა",
})  # fmt: skip
# Compounds of ფორმა, and verbal nouns: nothing but preverbs stands before these roots.
NOT_ERGATIVE_TAILS = ("ფორმა", "დგმა", "სხმა", "თქმა", "ღქმა", "ტყმა", "წყმა")
# -თა is the old plural (მოქალაქეთა), -ითა the instrumental with linking -ა (წესითა და); in these
# nouns and names the თ is part of the stem.
NOT_OLD_PLURAL = frozenset({"ბალთა", "მცხეთა", "ყითა", "შალითა", "იოთა", "მართა", "დათა"})
NOT_OLD_PLURAL_TAILS = ("ჩანთა",)
# -სა after a vowel is a dative with linking -ა (საზოგადოებასა და); these are nouns in -სა.
NOT_DATIVE = frozenset({
    "მასა", "ბიომასა", "პლასტმასა", "ტერასა", "რასა", "კასა", "ტრასა", "თამასა", "პრესა", "პიესა",
    "მესა", "აქტრისა", "დირექტრისა", "პოეტესა", "პრინცესა", "ბარონესა", "სტიუარდესა", "ოდესა",
})  # fmt: skip
# -ში is "in"; in these nouns, mostly loans, შ ends the stem. After ი and უ it always does.
NOT_IN = frozenset({
    "თეფში", "ფარში", "ბორში", "მარში", "დემარში", "კომში", "გუაში", "ლავაში", "გულაში", "ტაში",
    "ნუგეში", "ბანგლადეში", "მარაკეში", "ქეში", "კეში", "ფლეში", "კალოში", "ბროში", "ქოში",
    "მაკინტოში",
})  # fmt: skip
# -ზე is "on"; these nouns end in it.
NOT_ON = frozenset({"შიმპანზე", "მეთევზე"})
# -შია and -ზეა are postpositions with the copula (ძალაშია); these are nouns in -ია.
NOT_IN_COPULA = frozenset({"შოშია", "ქაფშია"})
# -თი after ო is the instrumental (ეზოთი); here თ ends the stem.
NOT_INSTRUMENTAL = frozenset({"გოთი", "ლოთი", "ფოთი"})
# The noun ends in -ას, -ეს or -ოს, so its -სთან is stem and -თან, unlike სკოლასთან, ეზოსთან.
S_STEMS = (
    "კლას", "ფას", "ალმას", "ატლას", "კომპას", "ბარკას", "ათას", "პროცეს", "ინტერეს", "ბიზნეს",
    "კონგრეს", "სტრეს", "პროგრეს", "რეგრეს", "ექსპრეს", "ანკეს", "მყეს", "ფეს", "უფროს", "უმცროს",
    "კოსმოს", "თერმოს", "პათოს", "ეთოს", "ეროს", "კვიპროს", "ბარბაროს", "ლოტოს", "ფალოს", "გისოს",
    "ქაოს", "ეპოს", "პაპიროს", "სამოს", "ლოგოს",
)  # fmt: skip
NOT_BY = frozenset(stem + "თან" for stem in S_STEMS)
NOT_BY_TAILS = ("იკოსთან", "სოფოსთან", "კოპოსთან")  # persons: კრიტიკოსი, ფილოსოფოსი, ეპისკოპოსი
# Similative -ივით (კაცივით) against adjectives and loans in -ივ- (ადგილობრივით, ლოკომოტივით).
NOT_LIKE_TAILS = ("რივით", "ტივით", "ზივით", "სივით", "ქივით", "ნათესავით")
# Attributes stand before a noun in the bare stem (შესაბამის ორგანოს); these end in letters that
# look like a case. Numerals are the largest group.
BARE_ATTRIBUTES = frozenset({
    "შესაბამის", "შესაფერის", "მსგავს", "ძვირფას", "უფროს", "უმცროს", "რუს", "ძირითად", "პირად",
    "ერთჯერად", "მრავალჯერად", "ზოგად", "ფულად", "ფერად", "მზად", "ექვს", "ას", "ორას", "სამას",
    "ოთხას", "ხუთას", "ექვსას", "შვიდას", "რვაას", "ცხრაას", "ათას", "ორმოც", "სამოც", "ოთხმოც",
})  # fmt: skip
# Stems with an irregular genitive: the key of some forms -> the key of the others.
IRREGULAR = {
    "ამბვ": "ამბ",  # ამბავი, ამბის
    "ღვინო": "ღვინ",  # ღვინო, ღვინის
    "მინდვრ": "მინდრ",  # მინდორი, მინდვრის
    "ნივრ": "ნიორ",  # ნიორი, ნივრის
    "მაწვნ": "მაწნ",  # მაწონი, მაწვნის
    "ღვთ": "ღმერთ",  # ღმერთი, ღვთის
    "წელ": "წლ",  # წელი, წლის: shorter than the stems that syncope is folded for
}
# Stems that keep their vowel in every form, and would meet another everyday word without it:
# სახელი and სახლი, თვალი and თვლა, დასახელება and დასახლება.
FIRM_STEMS = frozenset({"სახელ", "თვალ", "დასახელ"})
# Nouns in -ება of official language. Their -ებ- looks like a plural, of ქონი, საკუთარი, ბრძენი …
NOT_PLURAL = frozenset({
    "ქონებ", "საკუთრებ", "ბრძანებ", "დადგენილებ", "დაწესებულებ", "გადაწყვეტილებ",
})  # fmt: skip
# The copula -ა after the nominative of a predicate (აუცილებელია, დადგენილია, სოციალურია). Loans in
# -ია have hardly any of these letters before it …
COPULA_TAILS = (
    "ულია", "ელია", "ილია", "უფალია", "ურია", "იანია", "ადია", "რივია", "ებია", "ხია", "ღია", "ყია",
    "ჩია", "წია", "ჭია", "ჯია", "აა", "ოა",
)  # fmt: skip
# … but these do.
NOT_COPULA = frozenset({
    "ფამილია", "ბრაზილია", "სიცილია", "ემილია", "ვანილია", "რეპტილია", "ჰემოფილია", "კამელია",
    "ევანგელია", "ოფელია", "ამელია", "ჯულია", "ფურია", "ცენტურია", "სტადია", "არკადია", "ჩეხია",
    "ვალახია",
})  # fmt: skip
# Function words; without their ending they would meet other words.
INVARIANT = frozenset({
    "და", "რა", "მე", "კი", "თუ", "ხო", "მას", "მის", "რას", "რის", "ვის", "თავის", "ახლა", "მერე",
})  # fmt: skip

# The nominative ტაქსი looks like any other and loses its ი; ჩაი does not.
LOAN_FORMS = {
    stem + ending: stem[:-1] if stem.endswith("ი") and stem[-2] not in "აეიოუ" else stem
    for stem in LOAN_STEMS
    for ending in LOAN_ENDINGS
}
# The stems of all listed words, for whoever has to recognise them in another spelling.
LISTED_STEMS = frozenset(
    stem
    for stem in (
        *(
            word[:-1]
            for words in (NOT_ERGATIVE, NOT_OLD_PLURAL, NOT_DATIVE, NOT_IN)
            for word in words
        ),
        *S_STEMS,
        *BARE_ATTRIBUTES,
        *NOT_PLURAL,
    )
    if len(stem) > 2
)
