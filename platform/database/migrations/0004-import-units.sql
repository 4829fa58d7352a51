-- Which units the rows of an import belong to ('' for rows that belong to none): who may see and undo it. Null until its file
-- has been read, and for imports from before this was kept: then only whoever may import for the whole region.
alter table platform.imports add column units text[];
