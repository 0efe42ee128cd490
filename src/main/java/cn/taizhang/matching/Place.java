package cn.taizhang.matching;

import cn.taizhang.intake.OpenPlace;
import cn.taizhang.intake.Surroundings;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 空的前后文, cut by how near it stands: the words that touch the place, its clause, its sentence, what was said before.
 *
 * @param unit the measure word, behind the place or in its row of a table
 * @param touching before the place, back to the nearest mark or other place
 * @param clause before the place, back to the nearest comma
 * @param previousClause the clause before that one in the same sentence
 * @param sentence before the place, back to the nearest full stop or semicolon
 * @param earlier what the paragraph says before the sentence
 * @param head what follows the measure word, up to the nearest mark or other place
 * @param own what follows and belongs to this place alone
 * @param rest what follows to the end of the clause
 * @param next what follows up to the next place, at most to the end of the sentence
 * @param following what follows to the end of the sentence
 */
record Place(
        OpenPlace open,
        String unit,
        String touching,
        String clause,
        String previousClause,
        String sentence,
        String earlier,
        String head,
        String own,
        String rest,
        String next,
        String following,
        List<String> headings) {

    static final char OTHER = Surroundings.OTHER_PLACE;

    private static final String MARKS = "，。；：、！？（）(),;:—" + OTHER;
    private static final String CLAUSE_ENDS = "，。；：！？,;:—";
    private static final String SENTENCE_ENDS = "。；！？;";

    /** Words behind a measure word that say what is with the number and do not name what is counted. */
    private static final Pattern NOT_COUNTED =
            Pattern.compile(
                    "的|以上|以下|左右|以来|余|后|和|与|及|并|均|都|也|已|为|是|由|占|有|被|到|在(?!职|册|校|岗|外|编)|向|从|给|全部|现(?!任|有)|正(?!式)|作为|之|即|仍|还|尚|就|将|可|能|要|来(?!自)|去|走"
                            + "|打|把|按|得|着|了|过|至|进行|参加|参与|赴|报到|加入|成立|建立|建成|安了|落地|推行|铺开|完成|进入|没有|未|不(?!合格)|挂牌|组建|真|确|投身|主要(?!负责|领导)|通(?!过)|接入|继续");

    /** Where in a run of text the words of the next place begin: ×项整改事项|中已整改×项. */
    private static final Pattern NEXT_BEGINS =
            Pattern.compile("中(?!心|央|共|组)|当中|里(?=有|已)|共(?!驻|建)|已|和|与|及|并");

    static Place of(OpenPlace open, Surroundings around) {
        var before = withoutAsides(around.before());
        if (around.before().contains("|") || around.after().startsWith("|")) {
            return Cells.place(open, before, withoutAsides(around.after()), around.headings());
        }
        return of(
                open,
                open.unit(),
                before,
                behindUnit(open, withoutAsides(around.after())),
                around.headings());
    }

    static Place of(
            OpenPlace open, String unit, String before, String after, List<String> headings) {
        int sentence = lastOf(before, SENTENCE_ENDS);
        int clause = lastOf(before, CLAUSE_ENDS);
        int previous =
                clause == 0
                        ? 0
                        : Math.max(sentence, lastOf(before.substring(0, clause - 1), CLAUSE_ENDS));
        var head = after.substring(0, firstOf(after, MARKS));
        return new Place(
                open,
                unit,
                before.substring(lastOf(before, MARKS)),
                before.substring(clause),
                clause > sentence ? before.substring(previous, clause) : "",
                before.substring(sentence),
                before.substring(0, sentence),
                runsIntoNext(after, head) ? nounOf(head) : head,
                own(after, head),
                after.substring(0, firstOf(after, CLAUSE_ENDS)),
                next(after),
                after.substring(0, firstOf(after, SENTENCE_ENDS)),
                headings);
    }

    /** Whether a noun follows the measure word and is what is counted: ×个街道, not 街道×个. */
    boolean countsWhatFollows() {
        return !head.isEmpty()
                && !unit.isEmpty()
                && Character.isIdeographic(head.codePointAt(0))
                && !NOT_COUNTED.matcher(head).lookingAt();
    }

    /** What of the clause belongs to this place: behind the number before it. */
    String ownClause() {
        return clause.substring(clause.lastIndexOf(OTHER) + 1);
    }

    /** The clause before, unless it belongs to another number. */
    String ownPreviousClause() {
        return clause.indexOf(OTHER) >= 0 || previousClause.indexOf(OTHER) >= 0
                ? ""
                : previousClause;
    }

    /** The sentence with the place as ◆, for patterns of what stands left and right of it. */
    String marked() {
        return sentence + "◆" + open.unit() + following;
    }

    /** Brackets that only explain are read over, unless another place stands in them. */
    private static String withoutAsides(String text) {
        return text.replaceAll("（[^（）" + OTHER + "]*）", "");
    }

    private static boolean runsIntoNext(String after, String head) {
        return head.length() < after.length() && after.charAt(head.length()) == OTHER;
    }

    private static String nounOf(String head) {
        var next = NEXT_BEGINS.matcher(head);
        return next.find() ? head.substring(0, next.start()) : head;
    }

    /** Without the clause that leads into the next place. */
    private static String next(String after) {
        int end = firstOf(after, SENTENCE_ENDS + OTHER);
        boolean leadsOn = end < after.length() && after.charAt(end) == OTHER;
        return leadsOn
                ? after.substring(0, lastOf(after.substring(0, end), CLAUSE_ENDS))
                : after.substring(0, end);
    }

    /** What leads into the next place belongs to that one. */
    private static String own(String after, String head) {
        if (runsIntoNext(after, head) && !head.startsWith("为") && !head.startsWith("是")) {
            return nounOf(head);
        }
        if (head.startsWith("为") || head.startsWith("是")) {
            return after.substring(0, firstOf(after, CLAUSE_ENDS));
        }
        return after.substring(0, firstOf(after, CLAUSE_ENDS + "、" + OTHER));
    }

    static String behindUnit(OpenPlace open, String after) {
        int at = after.startsWith("余") || after.startsWith("多") ? 1 : 0;
        return !open.unit().isEmpty() && after.startsWith(open.unit(), at)
                ? after.substring(at + open.unit().length())
                : after.substring(at);
    }

    private static int lastOf(String text, String marks) {
        for (int at = text.length(); at > 0; at--) {
            if (marks.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return 0;
    }

    private static int firstOf(String text, String marks) {
        for (int at = 0; at < text.length(); at++) {
            if (marks.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }
}
