package cn.taizhang.register;

import cn.taizhang.organization.Scope;

/** 认人: whom a cell means. Given by the module that knows which organization has to do with whom. */
public interface PersonChoice {

    /** The person within the scope whom these words mean: a name, and in brackets behind it what tells namesakes apart. */
    ColumnType.Reading<PersonReference> named(Scope scope, String typed);
}
