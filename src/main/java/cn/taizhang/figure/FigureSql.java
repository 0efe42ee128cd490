package cn.taizhang.figure;

/** 取数语句的各段: the constants that {@link FigureStore} puts together. */
final class FigureSql {

    private static final String ON_THE_DAY_OF_THE_FACT =
            """
            c.from_on between :from and :to and %1$s.from_on <= c.from_on and %1$s.to_on > c.from_on
            """;
    private static final String ON_THE_CUT_OFF =
            """
            c.from_on <= :to and c.to_on > :to and %1$s.from_on <= :to and %1$s.to_on > :to
            """;

    private FigureSql() {}

    static String contributions(FigureDefinition figure) {
        return "with contribution as (" + figure.contributions().sql() + ")\n";
    }

    /** The contributions that count for :organization in the span :from to :to. */
    static String within(FigureDefinition figure) {
        return contributions(figure)
                + ", within as (select c.subject, c.record_id, c.from_on, "
                + amount(figure)
                + """
                  as amount
                  from contribution c
                  join organization.tree t
                    on t.district = c.district and t.descendant_id = c.organization_id
                   and t.ancestor_id = :organization
                 where
                """
                + days(figure, "t")
                + ")\n";
    }

    /** From where the organizations directly below {@code :organization} have their contributions, each on the days on which it stood there. */
    static String ofChildren(FigureDefinition figure) {
        return """

          from contribution c
          join organization.tree t
            on t.district = c.district and t.descendant_id = c.organization_id
          join organization.tree child
            on child.district = c.district and child.descendant_id = t.ancestor_id
           and child.ancestor_id = :organization and child.depth = 1
         where
        """
                + days(figure, "t")
                + " and "
                + days(figure, "child");
    }

    /** What several of the parts of {@code :organization} contributed together; after the contributions. */
    static String overlaps(FigureDefinition figure) {
        return """
        select shared.organizations, sum(shared.amount) as number
          from (select c.subject, count(distinct part.descendant_id) as organizations, max(
        """
                + amount(figure)
                + """
                          ) as amount
                          from contribution c
                          join organization.tree t
                            on t.district = c.district and t.descendant_id = c.organization_id
                          join organization.tree part
                            on part.district = c.district and part.descendant_id = t.ancestor_id
                           and part.ancestor_id = :organization
                           and (part.depth = 1 or part.depth = 0 and t.depth = 0)
                         where
                """
                + days(figure, "t")
                + " and "
                + days(figure, "part")
                + """
                         group by c.subject
                        having count(distinct part.descendant_id) > 1) shared
                 group by shared.organizations
                 order by shared.organizations
                """;
    }

    /** What one subject adds to the value. */
    static String amount(FigureDefinition figure) {
        return figure.kind().isSum() ? "c.amount" : "1";
    }

    static String days(FigureDefinition figure, String tree) {
        return condition(figure).formatted(tree);
    }

    private static String condition(FigureDefinition figure) {
        return figure.scope() == TimeScope.AS_OF ? ON_THE_CUT_OFF : ON_THE_DAY_OF_THE_FACT;
    }
}
