"""Words that a query may hold without a document having to: grammar, politeness, negation.

They still earn a little, so that „არ მოდის“ ranks a page which says so above one that does not.
"""

_GEORGIAN = (
    "და ან თუ რომ რა რას რის სად საიდან როგორ როდის როცა ვინ ვის რატომ რამდენი რომელი რომელიც "
    "არ არა ვერ ნუ კი არის იყო იქნება ჩემი ჩვენი თქვენი ეს ის ამ იმ აქ იქ მე შენ ჩვენ თქვენ "
    "მინდა უნდა შეიძლება გთხოვთ შესახებ მიერ მიმართ შორის გამო"
)
_ENGLISH = (
    "a an and are at be by can do does for from get how i if in is it me my need not of on or our "
    "please that the this to want we what when where which who why will with you your"
)
FUNCTION_WORDS = frozenset(f"{_GEORGIAN} {_ENGLISH}".split())
