package cn.taizhang.portal.ballotbox.web;

/**
 * 一屏一问: which screen is shown or wanted.
 *
 * @param question the question on it, from 1 on; 0 on the others
 */
record VoteStep(Kind kind, int question) {

    enum Kind {
        CODE,
        QUESTION,
        CHECK,
        CAST
    }

    static final VoteStep CODE = new VoteStep(Kind.CODE, 0);
    static final VoteStep CHECK = new VoteStep(Kind.CHECK, 0);

    /** What a form names; the code where it names nothing known. */
    static VoteStep of(String word, int questions) {
        return switch (word) {
            case "check" -> CHECK;
            case "cast" -> new VoteStep(Kind.CAST, 0);
            default ->
                    word.matches("[0-9]{1,2}") ? question(Integer.parseInt(word), questions) : CODE;
        };
    }

    private static VoteStep question(int number, int questions) {
        return number >= 1 && number <= questions ? new VoteStep(Kind.QUESTION, number) : CODE;
    }

    /** As it stands in the form. */
    public String word() {
        return switch (kind) {
            case CODE -> "code";
            case QUESTION -> String.valueOf(question);
            case CHECK -> "check";
            case CAST -> "cast";
        };
    }
}
