//! What a screen says of spreadsheets: names of registers and columns, reasons. Headings of what is written are the same names.

use crate::format::sheet::{Column, Note, Reason, Register, TableProblem};
use crate::words::{Lang, Phrase, fields, office, sheets as words};

/// The name of a register.
pub fn register(register: Register) -> Phrase {
    match register {
        Register::Partners => words::REGISTER_PARTNERS,
        Register::Events => words::REGISTER_EVENTS,
        Register::Plan => words::REGISTER_PLAN,
        Register::Enrolment => words::REGISTER_ENROLMENT,
    }
}

/// The name of a column: what stands above it in the sheets that are written, and is recognised in sheets that are read.
pub fn column(column: Column) -> Phrase {
    match column {
        Column::Id => words::CODE,
        Column::Name | Column::Title => fields::NAME,
        Column::ShortName => fields::SHORT_NAME,
        Column::Kind => fields::KIND,
        Column::KindLabel => fields::KIND_LABEL,
        Column::Sector => fields::SECTOR,
        Column::Inn => fields::INN,
        Column::Place => fields::PLACE,
        Column::Website => fields::WEBSITE,
        Column::Aliases => words::ALIASES,
        Column::Agreements => words::ALL_AGREEMENTS,
        Column::AgreementNumber => words::AGREEMENT_NUMBER,
        Column::AgreementKind => words::AGREEMENT_KIND,
        Column::Signed => words::SIGNED,
        Column::Expires => words::EXPIRES,
        Column::Contacts => words::ALL_CONTACTS,
        Column::ContactName => words::CONTACT_NAME,
        Column::ContactRole => words::CONTACT_ROLE,
        Column::Phone => words::PHONE,
        Column::Email => words::EMAIL,
        Column::Note => fields::NOTE,
        Column::SameAs => words::SAME_AS,
        Column::Forms => words::FORMS,
        Column::Form => fields::FORM,
        Column::FormLabel => fields::FORM_LABEL,
        Column::Status => fields::STATUS,
        Column::Date => fields::DATE,
        Column::DateRoughly => office::DATE_ROUGHLY,
        Column::EndDate => fields::END_DATE,
        Column::Schools => words::SCHOOLS,
        Column::Partners => words::PARTNERS,
        Column::Audience => words::ALL_PARTICIPANTS,
        Column::Classes => words::CLASSES,
        Column::Pupils => words::PUPILS,
        Column::Ovz => words::OVZ,
        Column::Disabled => words::DISABLED,
        Column::Teachers => fields::TEACHERS,
        Column::Parents => fields::PARENTS,
        Column::Hours => fields::HOURS,
        Column::Sessions => fields::SESSIONS,
        Column::Programme => fields::PROGRAMME,
        Column::Initiatives => fields::INITIATIVES,
        Column::Level => fields::LEVEL,
        Column::Mode => fields::MODE,
        Column::Venue => fields::VENUE,
        Column::Direction => fields::DIRECTION,
        Column::Organiser => fields::ORGANISER,
        Column::Responsible => fields::RESPONSIBLE,
        Column::Meaningful => fields::MEANINGFUL,
        Column::Result => fields::RESULT,
        Column::Links => fields::LINKS,
        Column::Year => words::SCHOOL_YEAR,
        Column::Class => words::CLASS,
        Column::Grade => words::GRADE,
        Column::Label => words::LABEL,
        Column::LabelPupils => words::LABEL_PUPILS,
        Column::Profile => words::PROFILE,
        Column::PreProfessional => words::PRE_PROFESSIONAL,
        Column::MinimumLevel => words::MINIMUM_LEVEL,
    }
}

/// Why a row or a cell could not be read.
pub fn reason(reason: Reason) -> Phrase {
    match reason {
        Reason::NoName => words::NO_NAME,
        Reason::NoSuchDate => words::NO_SUCH_DATE,
        Reason::ReadAsYear => words::READ_AS_YEAR,
        Reason::EndBeforeStart => words::END_BEFORE_START,
        Reason::NotANumber => words::NOT_A_NUMBER,
        Reason::NotWhole => words::NOT_WHOLE,
        Reason::OutOfRange => words::OUT_OF_RANGE,
        Reason::NoSuchGrade => words::NO_SUCH_GRADE,
        Reason::UnknownWord => words::UNKNOWN_WORD,
        Reason::NoSuchSchool => words::NO_SUCH_SCHOOL,
        Reason::WhichSchool => words::WHICH_SCHOOL,
        Reason::PupilsWithoutGrade => words::PUPILS_WITHOUT_GRADE,
        Reason::NotAnInn => words::NOT_AN_INN,
        Reason::TooLong => words::TOO_LONG,
        Reason::TooMany => words::TOO_MANY,
        Reason::Twice => words::TWICE,
        Reason::GradeAndClasses => words::GRADE_AND_CLASSES,
        Reason::WrongCode => words::WRONG_CODE,
    }
}

/// One line about a row or a cell that could not be read: its words are quoted, so that they can be found.
pub fn note(note: &Note, lang: Lang) -> String {
    let number = note.row.to_string();
    let why = reason(note.reason).say(lang);
    let (of_cell, of_row) =
        if note.row_left_out { (words::ROW_OUT_CELL, words::ROW_OUT) } else { (words::NOTE_CELL, words::NOTE_ROW) };
    match note.column {
        Some(own) if !note.text.is_empty() => of_cell.fill(lang, &[&number, column(own).say(lang), &note.text, why]),
        _ => of_row.fill(lang, &[&number, why]),
    }
}

/// Why a file gives no table.
pub fn table_problem(problem: TableProblem) -> Phrase {
    match problem {
        TableProblem::Empty => words::TABLE_EMPTY,
        TableProblem::TooBig => words::TABLE_TOO_BIG,
        TableProblem::OldWorkbook => words::OLD_WORKBOOK,
        TableProblem::Locked => words::LOCKED,
        TableProblem::NotAWorkbook => words::NOT_A_WORKBOOK,
        TableProblem::OnlyFigures => words::ONLY_FIGURES,
    }
}
