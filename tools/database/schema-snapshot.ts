import pg from 'pg'

/** Everything the migrations made in the schema `public`, as text in a fixed order. */
export async function schemaSnapshot(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const sections: string[] = []
    for (const { title, query } of parts) {
      const { rows } = await client.query<{ line: string }>(
        `select line from (${query}) as found order by line collate "C"`,
      )
      if (rows.length > 0) sections.push(`-- ${title}\n\n${rows.map((row) => row.line).join('\n')}\n`)
    }
    return `-- Made by \`npm run db:types\` from the migrations; do not edit.\n\n${sections.join('\n')}`
  } finally {
    await client.end()
  }
}

const ofExtension = (catalogue: string, oid: string) =>
  `exists (select from pg_depend where classid = '${catalogue}'::regclass and objid = ${oid} and deptype = 'e')`

const parts = [
  {
    title: 'Extensions and collations',
    query: `
      select line from (
        select 1 as part, format('create extension %I;', extname) as line from pg_extension where extname <> 'plpgsql'
        union all
        select 2, format('create collation %I (provider = %s);', collname, collprovider) from pg_collation
          where collnamespace = 'public'::regnamespace
      ) as found`,
  },
  {
    title: 'Tables',
    query: `
      select format(E'create table %I (\\n%s\\n);%s\\n', t.relname, string_agg(part.line, E',\\n' order by part.kind, part.place),
        case when t.relrowsecurity then format(E'\\nalter table %I enable row level security;', t.relname) else '' end
        || case when t.relforcerowsecurity then format(E'\\nalter table %I force row level security;', t.relname) else '' end
      ) as line
      from pg_class t
      cross join lateral (
        select 1 as kind, lpad(a.attnum::text, 4, '0') as place, format('  %I %s', a.attname, format_type(a.atttypid, a.atttypmod))
          || case when a.attcollation not in (0, 100) then format(' collate %I', (select collname from pg_collation where oid = a.attcollation)) else '' end
          || case when a.attidentity <> '' then ' generated always as identity' else '' end
          || case when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
                  when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
          || case when a.attnotnull then ' not null' else '' end as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 2, c.conname, format('  constraint %I %s', c.conname, pg_get_constraintdef(c.oid, true))
        from pg_constraint c where c.conrelid = t.oid and c.contype in ('p', 'u', 'c', 'f', 'x')
      ) as part
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not ${ofExtension('pg_class', 't.oid')}
      group by t.oid, t.relname, t.relrowsecurity, t.relforcerowsecurity`,
  },
  {
    title: 'Views',
    query: `
      select format(E'create view %I as\\n%s\\n', relname, pg_get_viewdef(oid, true)) as line from pg_class c
      where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') and not ${ofExtension('pg_class', 'c.oid')}`,
  },
  {
    title: 'Indexes',
    query: `
      select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint where conindid = i.indexrelid)`,
  },
  {
    title: 'Policies',
    query: `
      select format('create policy %I on %I for %s%s%s;', policyname, tablename, lower(cmd),
        coalesce(' using (' || qual || ')', ''), coalesce(' with check (' || with_check || ')', '')) as line
      from pg_policies where schemaname = 'public'`,
  },
  {
    title: 'Functions',
    query: `
      select pg_get_functiondef(p.oid) || E';\\n' as line from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p') and not ${ofExtension('pg_proc', 'p.oid')}`,
  },
  {
    title: 'Triggers',
    query: `
      select pg_get_triggerdef(t.oid, true) || ';' as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = 'public'::regnamespace`,
  },
  {
    title: 'What the application may do',
    query: `
      select format('grant %s on %I to tongxin_app;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), c.relname) as line
      from pg_class c cross join lateral aclexplode(c.relacl) as g join pg_roles r on r.oid = g.grantee
      where r.rolname = 'tongxin_app' and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
      group by c.relname`,
  },
]
