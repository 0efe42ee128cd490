package cn.taizhang.figure;

import java.util.List;

/** 数据目录: the definitions one business module hands down. */
public interface FigureCatalogue {

    /** 数据所说的事: under which heading lists show these figures. */
    default Subject subject() {
        return Subject.OTHER;
    }

    /** 数据: what is counted. */
    default List<FigureDefinition> figures() {
        return List.of();
    }

    /** 参数: names and dates that reports print and nobody counts. */
    default List<ParameterDefinition> parameters() {
        return List.of();
    }
}
