-- a part of a name is looked up, wherever in the name it stands
create index person_words on people.person using gin (kernel.doubled(name) public.gin_trgm_ops);
