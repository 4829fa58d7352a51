-- The headings and cost groups every region starts with, and what the three published charts of accounts say of their
-- classes. Only what a source states is mapped; a region's own version adds its own accounts.
insert into finances.headings (heading, kind, ordinal, name_sv, name_da, name_en) values
  ('revenue', 'revenue', 10, 'Intäkter', 'Indtægter', 'Revenue'),
  ('personnel', 'cost', 20, 'Personal', 'Personale', 'Personnel'),
  ('other', 'cost', 30, 'Övriga kostnader', 'Øvrige omkostninger', 'Other costs'),
  ('mt-service', 'cost', 40, 'Service och underhåll av MT', 'Service og vedligehold af MT', 'Service and maintenance of MT'),
  ('computers', 'cost', 50, 'Datorer', 'Computere', 'Computers'),
  ('depreciation', 'cost', 60, 'Avskrivningar', 'Afskrivninger', 'Depreciation'),
  ('financial', 'financial', 70, 'Finansiella poster', 'Finansielle poster', 'Financial items'),
  ('balance', 'balance', 80, 'Balanskonton', 'Balancekonti', 'Balance accounts');
insert into finances.cost_groups (cost_group, heading, kind, ordinal, name_sv, name_da, name_en) values
  ('revenue', 'revenue', 'revenue', 10, 'Intäkter', 'Indtægter', 'Revenue'),
  ('personnel', 'personnel', 'cost', 20, 'Personal', 'Personale', 'Personnel'),
  ('consultants', 'other', 'cost', 30, 'Konsulter', 'Konsulenter', 'Consultants'),
  ('purchased-services', 'other', 'cost', 40, 'Köpta tjänster', 'Købte ydelser', 'Purchased services'),
  ('licences', 'other', 'cost', 50, 'Licenser och programvara', 'Licenser og programmel', 'Licences and software'),
  ('premises', 'other', 'cost', 60, 'Lokaler och energi', 'Lokaler og energi', 'Premises and energy'),
  ('supplies', 'other', 'cost', 70, 'Material och övrigt', 'Materialer og andet', 'Supplies and other'),
  ('mt-service', 'mt-service', 'cost', 80, 'Service, underhåll och reservdelar, MT', 'Service, vedligehold og reservedele, MT', 'Service, maintenance and spare parts, MT'),
  ('computers', 'computers', 'cost', 90, 'Datorer', 'Computere', 'Computers'),
  ('depreciation', 'depreciation', 'cost', 100, 'Avskrivningar', 'Afskrivninger', 'Depreciation'),
  ('financial', 'financial', 'financial', 110, 'Finansiella poster', 'Finansielle poster', 'Financial items'),
  ('balance', 'balance', 'balance', 120, 'Balanskonton', 'Balancekonti', 'Balance accounts');

insert into finances.charts (chart, name, source) values
  ('region-bas', 'Region-Bas (till och med 2019 L-Bas)', 'SKR, Region-Bas; L-BAS 2003, förordet'),
  ('kommun-bas', 'Kommun-Bas', 'Kommun-Bas 13; Heby kommun, Handbok för kontering 2015'),
  ('bas', 'BAS', 'BAS-intressenternas förening, BAS-kontoplanen');
insert into finances.mapping_versions (chart, version, valid_from_year, note, created_at, created_by_id, created_by_name)
  select chart, 1, 1990, 'Kontoplanens egna klasser', timestamptz '2019-01-01', 'fyr', 'Fyr' from finances.charts;
insert into finances.mapping_ranges (chart, version, from_account, to_account, cost_group, source) values
  -- personnel stands first among the costs of a region, in class 4: unlike BAS and Kommun-Bas
  ('region-bas', 1, '1', '2', 'balance', 'Klass 1–2: tillgångar, skulder och eget kapital'),
  ('region-bas', 1, '3', '3', 'revenue', 'Klass 3: verksamhetens intäkter'),
  ('region-bas', 1, '4', '4', 'personnel', 'Klass 4: kostnader för personal (L-BAS 2003, förordet); 49 aktiverat arbete räknas av här'),
  ('region-bas', 1, '5', '7', 'supplies', 'Klass 5–7: verksamhetens övriga kostnader; regionens egen version delar upp dem'),
  ('region-bas', 1, '79', '79', 'depreciation', 'Grupp 79: avskrivningar'),
  ('region-bas', 1, '84', '85', 'financial', 'Grupp 84–85: finansiella intäkter och kostnader (SKR, ändringar i L-Bas 19)'),
  ('kommun-bas', 1, '1', '2', 'balance', 'Klass 1–2: tillgångar, skulder och eget kapital'),
  ('kommun-bas', 1, '3', '3', 'revenue', 'Klass 3: intäkter'),
  ('kommun-bas', 1, '4', '4', 'purchased-services', 'Klass 4: kostnader och utgifter, bidrag och köp av verksamhet'),
  ('kommun-bas', 1, '5', '5', 'personnel', 'Klass 5: kostnader för arbetskraft; 59 aktiverat arbete räknas av här'),
  ('kommun-bas', 1, '6', '7', 'supplies', 'Klass 6–7: övriga verksamhetskostnader'),
  ('kommun-bas', 1, '79', '79', 'depreciation', 'Grupp 79: avskrivningar'),
  ('kommun-bas', 1, '84', '85', 'financial', 'Grupp 84–85: finansiella intäkter och kostnader'),
  ('bas', 1, '1', '2', 'balance', 'Klass 1–2: tillgångar, eget kapital och skulder'),
  ('bas', 1, '3', '3', 'revenue', 'Klass 3: rörelsens intäkter'),
  ('bas', 1, '4', '4', 'supplies', 'Klass 4: varor och material'),
  ('bas', 1, '5', '6', 'supplies', 'Klass 5–6: övriga externa kostnader'),
  ('bas', 1, '50', '51', 'premises', 'Grupp 50–51: lokal- och fastighetskostnader'),
  ('bas', 1, '53', '53', 'premises', 'Grupp 53: energikostnader'),
  ('bas', 1, '525', '525', 'computers', '5250: hyra av datorer'),
  ('bas', 1, '542', '542', 'licences', '5420: programvaror'),
  ('bas', 1, '655', '655', 'consultants', '6550: konsultarvoden'),
  ('bas', 1, '68', '68', 'consultants', 'Grupp 68: inhyrd personal'),
  ('bas', 1, '70', '76', 'personnel', 'Grupp 70–76: personalkostnader'),
  ('bas', 1, '77', '78', 'depreciation', 'Grupp 77–78: nedskrivningar och avskrivningar'),
  ('bas', 1, '79', '79', 'supplies', 'Grupp 79: övriga rörelsekostnader'),
  ('bas', 1, '80', '84', 'financial', 'Grupp 80–84: finansiella poster');
