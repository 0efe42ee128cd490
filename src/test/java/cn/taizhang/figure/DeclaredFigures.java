package cn.taizhang.figure;

import java.util.List;

/** 一组定义, as a module would hand them down. */
record DeclaredFigures(List<FigureDefinition> figures) implements FigureCatalogue {}
