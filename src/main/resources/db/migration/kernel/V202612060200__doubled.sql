-- 按词查找: the index of trigrams knows three characters in a row, and most Chinese words have two. With every character doubled, a pair of them
-- has a trigram of its own (「学习」 becomes 「学学习习」), and a word of two characters is found by the index as well. Dear beside `like`, so that it
-- is asked last where rows are read one by one.
create function kernel.doubled(word text) returns text
    language plpgsql immutable strict parallel safe cost 100 set search_path = '' as $$
begin
    return regexp_replace(word, '(.)', '\1\1', 'g');
end $$;

-- what is typed stands for itself: a percent sign is looked for, not obeyed
create function kernel.anywhere(word text) returns text language sql immutable strict parallel safe
    return '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%';
