"""Closed lists for the stemmer: words that only look inflected, and irregular ones.

Each list says why its words cannot be told apart by their letters.
"""

# Loans, names and a few short words that keep a final ი or უ in every case. Elsewhere -უში, -უსთან,
# -იში, -ისთან belong to the noun (ნიმუში, კორპუსთან, ტანვარჯიში, ოფისთან), so these are looked up
# with their endings.
LOAN_STEMS = (
    "ჩხოროწყუ", "ინტერვიუ", "მენიუ", "ტაბუ", "კენგურუ", "გურუ", "ბამბუ", "დვაბზუ", "ბუ", "კუ", "რუ",
    "ძუ", "ყრუ", "ცრუ", "ღრუ", "ძუძუ", "პერუ", "ემუ", "იგლუ", "რაგუ", "ვუდუ", "დებიუ", "რევიუ",
    "ფონდიუ", "ბარბექიუ", "ტირამისუ", "კატმანდუ", "ვანუატუ",
    "ტაქსი", "ჟიური", "ჰობი", "რალი", "კივი", "ლობი", "დერბი", "პონი", "ვისკი", "რაგბი", "ჰაიტი",
    "ჰიპი", "ზომბი", "ალიბი", "კოლიბრი", "ბიკინი", "ჩაი",
    "გიორგი", "ირაკლი", "აკაკი", "დალი", "ლალი", "ქეთი", "ვალერი", "იური", "დიმიტრი", "გენადი",
    "ვიტალი", "სერგი", "არკადი",
)  # fmt: skip
LOAN_ENDINGS = (
    "ს", "მ", "დ", "თ", "ში", "ზე", "თი", "სთან", "დან", "მდე", "სთვის", "სგან", "სკენ", "სა", "მა",
    "სთანა", "შია", "ზეა",
)  # fmt: skip

# -მა after a consonant is the ergative (ბაღმა); these nouns have it in their stem. Longer ones need
# no list, since the stemmer folds the მ; these would meet another word without it.
NOT_ERGATIVE = frozenset({
    "ნორმა", "ფირმა", "ფერმა", "გეგმა", "დოგმა", "მაგმა", "სიგმა", "პრიზმა", "ქარიზმა", "კლიზმა",
    "სქიზმა", "სურმა", "ნარმა", "კარმა", "თერმა", "ბირმა", "ხურმა", "პალმა", "ტოლმა", "ჩალმა",
    "თასმა", "ასთმა", "რითმა", "ტრავმა", "ჩექმა", "ლუკმა", "სირმა", "ირმა", "პარმა", "ფატმა",
    "დაბმა", "შებმა", "მიბმა", "აბმა", "გაბმა", "ჩაბმა", "ჩაცმა", "გაცმა", "დაცმა", "დასმა",
    "გასმა", "მოსმა", "შესმა", "ჩასმა",
})  # fmt: skip
# Compounds of ფორმა, and verbal nouns: nothing but preverbs stands before these roots.
NOT_ERGATIVE_TAILS = ("ფორმა", "დგმა", "სხმა", "თქმა", "ღქმა", "ტყმა", "წყმა")
# -თა is the old plural (მოქალაქეთა), -ითა the instrumental with linking -ა (წესითა და); in these
# words and names the თ is part of the stem.
NOT_OLD_PLURAL = frozenset({
    "ბალთა", "კალთა", "ხალთა", "სხალთა", "ელენთა", "მცხეთა", "კალათა", "სალათა", "მახათა", "თუთა", "ყითა", "შალითა", "იოთა",
    "გოლგოთა", "სუფთა", "მართა", "დათა", "შოთა", "აგათა", "ჯუთა",
})  # fmt: skip
NOT_OLD_PLURAL_TAILS = ("ჩანთა",)
# -სა after a vowel is a dative with linking -ა (საზოგადოებასა და); these are nouns in -სა.
NOT_DATIVE = frozenset({
    "მასა", "ბიომასა", "პლასტმასა", "ტერასა", "რასა", "კასა", "ტრასა", "თამასა", "გრიმასა", "მელასა",
    "პრესა", "პიესა", "მესა", "ოდესა", "ედესა", "სუფსა", "ბურსა", "ნასა", "აქტრისა", "დირექტრისა",
    "აბსცისა", "მანტისა", "ალისა", "მონალისა", "ქისა", "სალსა",
})  # fmt: skip
# Before -ც a dative is likelier than a noun in -სა (საზოგადოებასაც), except for these.
NOT_LINKED = NOT_DATIVE | {"მამა", "ზომა"}
NOT_DATIVE_TAILS = ("ტესა", "ნესა", "დესა", "ცესა")  # women: პოეტესა, ბარონესა, პრინცესა
# -ში is "in"; in these nouns, mostly loans, შ ends the stem. After ი and უ it always does. Longer
# ones need no list, since the stemmer folds the შ; these would meet another word without it.
NOT_IN = frozenset({
    "თეფში", "ფარში", "ბორში", "მარში", "კომში", "გუაში", "ლავაში", "გულაში", "ტაში", "ნუგეში",
    "ქეში", "კეში", "ფლეში", "კალოში", "ბროში", "ქოში", "თამაში", "ხაში", "ლეში", "ხოში", "ფრეში",
    "პუნში",
})  # fmt: skip
# -ზე is "on"; these nouns end in it.
NOT_ON = frozenset({"შიმპანზე", "მეთევზე", "ბეზე"})
# -შია and -ზეა are postpositions with the copula (ძალაშია); these are nouns in -ია.
NOT_IN_COPULA = frozenset({"შოშია", "ქაფშია", "ჯანაშია"})
# -თი after ო is the instrumental (ეზოთი); here თ ends the stem.
NOT_INSTRUMENTAL = frozenset({"გოთი", "ლოთი", "ფოთი", "შოთი"})
# The noun ends in -ას, -ეს or -ოს, so its -სთან is stem and -თან, unlike სკოლასთან, ეზოსთან.
S_STEMS = (
    "კლას", "ფას", "ხელფას", "თას", "ბას", "კონტრაბას", "ალმას", "ატლას", "კომპას", "ბარკას",
    "პალას", "ანანას", "მატრას", "კარკას", "ათას", "პროცეს", "ინტერეს", "ბიზნეს", "აგრობიზნეს",
    "კონგრეს", "სტრეს", "პროგრეს", "რეგრეს", "ექსპრეს", "პრეს", "ანკეს", "მყეს", "ფეს", "უფროს",
    "უმცროს", "კოსმოს", "თერმოს", "პათოს", "ეთოს", "ეროს", "კვიპროს", "ლაოს", "ბარბადოს",
    "ბარბაროს", "ალბატროს", "ლოტოს", "ფალოს", "გისოს", "ქაოს", "ეპოს", "პაპიროს", "სამოს",
)  # fmt: skip
NOT_BY = frozenset(stem + "თან" for stem in S_STEMS)
NOT_BY_NAME = frozenset({"მაისთან", "დაისთან", "ქუთაისთან"})  # -აის- and -თან, unlike დუბაისთან
NOT_BY_TAILS = ("იკოსთან", "სოფოსთან", "კოპოსთან")  # persons: კრიტიკოსი, ფილოსოფოსი, ეპისკოპოსი
# Similative -ივით (კაცივით) against adjectives and loans in -ივ- (ადგილობრივით, ლოკომოტივით).
NOT_LIKE_TAILS = (
    "რივით", "ტივით", "ზივით", "სივით", "ქივით", "ნათესავით", "მუდმივით", "საცივით",
)  # fmt: skip
# Attributes stand before a noun in the bare stem (შესაბამის ორგანოს); these end in letters that
# look like a case. Numerals are the largest group.
BARE_ATTRIBUTES = frozenset({
    "შესაბამის", "შესაფერის", "მსგავს", "ძვირფას", "უფროს", "უმცროს", "რუს", "ოს", "ძირითად",
    "პირად", "ერთჯერად", "მრავალჯერად", "ზოგად", "ფულად", "ფერად", "მზად", "ცუდ", "მოქმედ", "დადებით",
    "უარყოფით", "არსებით", "დროებით", "წერილობით", "სამ", "ოცდასამ", "ორმოცდასამ", "ექვს", "ას",
    "ორას", "სამას", "ოთხას", "ხუთას", "ექვსას", "შვიდას", "რვაას", "ცხრაას", "ათას", "ორმოც",
    "სამოც", "ოთხმოც",
})  # fmt: skip
# Stems with an irregular genitive: the key of some forms -> the key of the others.
IRREGULAR = {
    "ამბვ": "ამბ",  # ამბავი, ამბის
    "ღვინო": "ღვინ",  # ღვინო, ღვინის
    "მინდვრ": "მინდრ",  # მინდორი, მინდვრის
    "პომიდვრ": "პომიდრ",  # პომიდორი, პომიდვრის
    "ნივრ": "ნიორ",  # ნიორი, ნივრის
    "მაწვნ": "მაწნ",  # მაწონი, მაწვნის
    "მონაზვნ": "მონაზნ",  # მონაზონი, მონაზვნის
    "ღვთ": "ღმერთ",  # ღმერთი, ღვთის
    "წელ": "წლ",  # წელი, წლის: shorter than the stems that syncope is folded for
    "ბეჭდ": "ბეჭედ",  # ბეჭედი, ბეჭდის: syncope before another letter than ლ, ნ, რ, მ, ვ
    "არყ": "არაყ",  # არაყი, არყის
    "ჭებ": "ჭ",  # ჭა, ჭები: shorter than the stems that the plural is looked for in
    "ცებ": "ც",  # ცა, ცები
    "რ": "რა",  # რაზე, რისთვის
    "ვის": "ვინ",  # ვისთვის
    "ორივ": "ორ",  # ორივე: ორი with -ვე
    "სამივ": "სამ",
}
# Pronouns take each case from a stem of its own.
PRONOUNS = {
    form: key
    for key, forms in {
        "ამ": "ეს ამ ამან ესენი ამათ",
        "იმ": "ის იგი იმ იმან მან მას მასაც ისინი იმათ",
        "რა": "რა რამ რას რის რით რასაც რამაც",
        "ვინ": "ვინ ვინც ვის ვისთვის ვისგან ვისკენ",
        "მის": "მის მისთვის მისგან მისკენ",
        "მათ": "მათ მათაც",
        "ჩვნ": "ჩვენთვის",
        "თქვნ": "თქვენთვის",
        "შენ": "შენთვის",
        "ჩემ": "ჩემ",
        "რაღაც": "რაღაც",
        "ვიღაც": "ვიღაც",
        "ყველა": "ყველა ყველამ ყველას ყველასთვის ყველასათვის ყველასგან ყველასთან ყველაში ყველაზე",
        "არვინ": "არავინ არავის",
    }.items()
    for form in forms.split()
}
# Stems that keep their vowel, or the letter that would be folded, in every form, and would meet
# another everyday word without it: სახელი and სახლი, თვალი and თვლა, ძველი and ძვალი, გარეშე and გარე.
FIRM_STEMS = frozenset({
    "სახელ", "თვალ", "დასახელ", "ძველ", "მწერ", "ხმელ", "ტყავ", "ურან", "კოცონ", "დილემ",
    "მესამ", "მოვალ", "გარეშ", "სკოლისგარეშ", "დროშ", "ფორმ", "ფილმ", "რიტმ", "კალმ",
})  # fmt: skip
# Nouns in -ება of official language. Their -ებ- looks like a plural, of ქონი, საკუთარი, ბრძენი …
NOT_PLURAL = frozenset({
    "ქონებ", "საკუთრებ", "ბრძანებ", "დადგენილებ", "დაწესებულებ", "გადაწყვეტილებ",
})  # fmt: skip
# The copula -ა after the nominative of a predicate (აუცილებელია, დადგენილია, მისამართია). Loans in
# -ია have hardly any of these letters before it …
COPULA_TAILS = (
    "ულია", "ელია", "ილია", "უფალია", "ურია", "იანია", "ადია", "რივია", "ებია", "ხია", "ღია", "ყია",
    "ჩია", "წია", "ჭია", "ჯია", "აა", "ოა", "ექტია", "აქტია", "ენტია", "ეტია", "იტია", "უტია",
    "ექსტია", "ეთია", "უთია", "ერთია", "ართია", "იშია", "უშია", "ერდია", "ნობია", "იზმია", "გნია",
    "ხლია", "სლია", "ევრია", "ავრია", "ენტრია", "სწორია", "თავარია", "ახალია", "მაღალია",
    "დაბალია", "კარგია", "ცუდია", "დიდია", "მიზანია",
)  # fmt: skip
# … but these do.
NOT_COPULA = frozenset({
    "ფამილია", "ბრაზილია", "სიცილია", "ემილია", "ვანილია", "რეპტილია", "ჰემოფილია", "კამელია",
    "ევანგელია", "ოფელია", "ამელია", "ჯულია", "ფურია", "ცენტურია", "სტადია", "არკადია", "ჩეხია",
    "ვალახია", "გურია", "თუთია",
})  # fmt: skip
# Function words; without their ending they would meet other words.
INVARIANT = frozenset({
    "და", "მე", "კი", "თუ", "ხო", "თავის", "ახლა", "მერე", "არის", "მაგრამ",
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
# The stems that keep letters which are folded in a noun that no list names.
KEPT_STEMS = FIRM_STEMS | {
    word[:-1]
    for words in (NOT_ERGATIVE, NOT_IN, NOT_COPULA, NOT_IN_COPULA, NOT_INSTRUMENTAL, NOT_OLD_PLURAL)
    for word in words
}
