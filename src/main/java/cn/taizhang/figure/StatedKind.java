package cn.taizhang.figure;

import cn.taizhang.account.Permission;

/** 非计数的数: numbers that somebody states instead of records that are counted. */
enum StatedKind {
    /** 期初数: what was counted elsewhere before the district began with the product. */
    OPENING(
            "opening-figures",
            "期初数",
            "年中启用时，此前在别处数过的数。登记了记录的，以记录为准；没有逐条核实，用到的地方都会注明。",
            "figure.opening_figure",
            "opening_figure_id",
            Permission.KEEP_OPENING_FIGURES),
    /** 核定数: a number that stands in place of the counted one, for one cut-off. */
    OVERRIDE(
            "override-figures",
            "核定数",
            "系统按记录算得的数与应报的数不一致、又来不及补正记录时，经人核定的数。写明理由和依据；用到的地方都会注明，并列出系统算得的数。",
            "figure.override_figure",
            "override_figure_id",
            Permission.OVERRIDE_FIGURES);

    final String key;
    final String label;
    final String purpose;
    final String table;
    final String idColumn;
    final Permission keeps;

    StatedKind(
            String key,
            String label,
            String purpose,
            String table,
            String idColumn,
            Permission keeps) {
        this.key = key;
        this.label = label;
        this.purpose = purpose;
        this.table = table;
        this.idColumn = idColumn;
        this.keeps = keeps;
    }
}
