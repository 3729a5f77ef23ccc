//! The registers that spreadsheets hold, and the columns that each can have.

use crate::model::code::codes;

codes! {
    /// What a table is a list of.
    Register {
        /// Partners.
        Partners = "partners",
        /// Events: held, planned or cancelled.
        Events = "events",
        /// A plan: events that are to come, whatever their dates.
        Plan = "plan",
        /// Pupils of classes or grades in one school year.
        Enrolment = "enrolment",
    }
}

impl Register {
    /// The columns that a table of this register can have, in the order in which people are offered them.
    pub fn columns(self) -> &'static [Column] {
        use Column::*;
        match self {
            Self::Partners => &[
                Id,
                Name,
                ShortName,
                Kind,
                KindLabel,
                Sector,
                Inn,
                Place,
                Website,
                Aliases,
                Agreements,
                AgreementNumber,
                AgreementKind,
                Signed,
                Expires,
                Contacts,
                ContactName,
                ContactRole,
                Phone,
                Email,
                Note,
                SameAs,
                Forms,
            ],
            Self::Events | Self::Plan => &[
                Id,
                Title,
                Form,
                FormLabel,
                Status,
                Date,
                DateRoughly,
                EndDate,
                Schools,
                Partners,
                Audience,
                Classes,
                Pupils,
                Ovz,
                Disabled,
                Teachers,
                Parents,
                Hours,
                Sessions,
                Programme,
                Initiatives,
                Level,
                Mode,
                Venue,
                Direction,
                Organiser,
                Responsible,
                Meaningful,
                Result,
                Links,
                Note,
                SameAs,
            ],
            Self::Enrolment => &[
                Schools,
                Year,
                Class,
                Grade,
                Label,
                LabelPupils,
                Pupils,
                Ovz,
                Disabled,
                Profile,
                PreProfessional,
                MinimumLevel,
            ],
        }
    }
}

codes! {
    /// What a column holds. The words are for the page that remembers a mapping.
    Column {
        /// The identifier of the record, in sheets that this program wrote.
        Id = "id",
        /// A partner's name.
        Name = "name",
        /// A partner's short name.
        ShortName = "short_name",
        /// A partner's kind.
        Kind = "kind",
        /// What kind `other` means.
        KindLabel = "kind_label",
        /// Branch of the economy.
        Sector = "sector",
        /// ИНН.
        Inn = "inn",
        /// Town or district.
        Place = "place",
        /// Site.
        Website = "website",
        /// Other names.
        Aliases = "aliases",
        /// All agreements, a line each, in sheets that this program wrote.
        Agreements = "agreements",
        /// Number of the one agreement, or the words that say there is one.
        AgreementNumber = "agreement_number",
        /// What the one agreement is about.
        AgreementKind = "agreement_kind",
        /// Day of signing of the one agreement.
        Signed = "signed",
        /// Last day of the one agreement.
        Expires = "expires",
        /// All contacts, a line each, in sheets that this program wrote.
        Contacts = "contacts",
        /// Name of the one contact.
        ContactName = "contact_name",
        /// Post of the one contact.
        ContactRole = "contact_role",
        /// Telephone of the one contact.
        Phone = "phone",
        /// E-mail address of the one contact.
        Email = "email",
        /// Note.
        Note = "note",
        /// Other records of the same partner, in sheets that this program wrote.
        SameAs = "same_as",
        /// Forms of joint work of a partner: each becomes an event of the school year.
        Forms = "forms",
        /// An event's title.
        Title = "title",
        /// An event's form.
        Form = "form",
        /// What form `other` means.
        FormLabel = "form_label",
        /// Whether an event is planned, was held or fell through.
        Status = "status",
        /// When an event is.
        Date = "date",
        /// The month or the school year of an event whose day is not known, beside the day it is sorted by.
        DateRoughly = "date_roughly",
        /// Its last day.
        EndDate = "end_date",
        /// The schools that take part; the school of an enrolment.
        Schools = "schools",
        /// The partners that take part.
        Partners = "partners",
        /// All rows of the audience, a line each, in sheets that this program wrote.
        Audience = "audience",
        /// The classes or grades that take part.
        Classes = "classes",
        /// How many pupils.
        Pupils = "pupils",
        /// Pupils with ОВЗ among them.
        Ovz = "ovz",
        /// Disabled pupils among them.
        Disabled = "disabled",
        /// How many teachers.
        Teachers = "teachers",
        /// How many parents.
        Parents = "parents",
        /// Academic hours.
        Hours = "hours",
        /// How many sessions.
        Sessions = "sessions",
        /// Programme or project.
        Programme = "programme",
        /// National initiatives.
        Initiatives = "initiatives",
        /// How wide an event is.
        Level = "level",
        /// In person or not.
        Mode = "mode",
        /// Where.
        Venue = "venue",
        /// Direction of career guidance.
        Direction = "direction",
        /// Who organises.
        Organiser = "organiser",
        /// Who is responsible.
        Responsible = "responsible",
        /// Criteria met.
        Meaningful = "meaningful",
        /// What came of it.
        Result = "result",
        /// Links.
        Links = "links",
        /// School year of an enrolment.
        Year = "year",
        /// Class with its grade, «8А», or a grade.
        Class = "class",
        /// Grade alone.
        Grade = "grade",
        /// Label of the class alone, «А».
        Label = "label",
        /// Pupils of the class whose label is the heading, «А»: one column a class beside the grade. Several columns may hold it.
        LabelPupils = "label_pupils",
        /// Profile of a class.
        Profile = "profile",
        /// Whether a class is a pre-professional one.
        PreProfessional = "pre_professional",
        /// Level of the career guidance minimum.
        MinimumLevel = "minimum_level",
    }
}
